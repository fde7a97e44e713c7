// The floor that starting and memory are compared to: an empty window with an OpenGL context the
// usual way (GLX), which clears and swaps once. With "stay" it then waits until it is ended.

#include <GLFW/glfw3.h>

#include <string_view>

int main(int argc, char** argv) {
  if (glfwInit() == GLFW_FALSE) return 1;
  GLFWwindow* window = glfwCreateWindow(1280, 800, "Empty", nullptr, nullptr);
  if (window == nullptr) return 1;
  glfwMakeContextCurrent(window);
  glClearColor(0.96F, 0.97F, 0.98F, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glfwSwapBuffers(window);
  glFinish();
  if (argc > 1 && std::string_view{argv[1]} == "stay") {
    while (glfwWindowShouldClose(window) == GLFW_FALSE)
      glfwWaitEvents();
  }
  return 0;
}
