#include "app/renderer.hpp"

#define GLFW_INCLUDE_GLCOREARB
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace behorig::app {

namespace {

template <class Function>
Function find(const char* name) {
  const auto function = reinterpret_cast<Function>(glfwGetProcAddress(name));
  assert(function != nullptr && "every OpenGL 3.0 has this function");
  return function;
}

// Only what is used is looked up, and not by linking libGL, which would load GLX also when the
// context is EGL's.
struct Gl {
  PFNGLATTACHSHADERPROC attach_shader = find<PFNGLATTACHSHADERPROC>("glAttachShader");
  PFNGLBINDATTRIBLOCATIONPROC bind_attribute =
      find<PFNGLBINDATTRIBLOCATIONPROC>("glBindAttribLocation");
  PFNGLBINDBUFFERPROC bind_buffer = find<PFNGLBINDBUFFERPROC>("glBindBuffer");
  PFNGLBINDTEXTUREPROC bind_texture = find<PFNGLBINDTEXTUREPROC>("glBindTexture");
  PFNGLBINDVERTEXARRAYPROC bind_vertex_array = find<PFNGLBINDVERTEXARRAYPROC>("glBindVertexArray");
  PFNGLBLENDFUNCSEPARATEPROC blend = find<PFNGLBLENDFUNCSEPARATEPROC>("glBlendFuncSeparate");
  PFNGLBUFFERDATAPROC buffer_data = find<PFNGLBUFFERDATAPROC>("glBufferData");
  PFNGLCLEARPROC clear = find<PFNGLCLEARPROC>("glClear");
  PFNGLCLEARCOLORPROC clear_color = find<PFNGLCLEARCOLORPROC>("glClearColor");
  PFNGLCOMPILESHADERPROC compile_shader = find<PFNGLCOMPILESHADERPROC>("glCompileShader");
  PFNGLCREATEPROGRAMPROC create_program = find<PFNGLCREATEPROGRAMPROC>("glCreateProgram");
  PFNGLCREATESHADERPROC create_shader = find<PFNGLCREATESHADERPROC>("glCreateShader");
  PFNGLDELETETEXTURESPROC delete_textures = find<PFNGLDELETETEXTURESPROC>("glDeleteTextures");
  PFNGLDISABLEPROC disable = find<PFNGLDISABLEPROC>("glDisable");
  PFNGLDRAWELEMENTSPROC draw_elements = find<PFNGLDRAWELEMENTSPROC>("glDrawElements");
  PFNGLENABLEPROC enable = find<PFNGLENABLEPROC>("glEnable");
  PFNGLENABLEVERTEXATTRIBARRAYPROC enable_attribute =
      find<PFNGLENABLEVERTEXATTRIBARRAYPROC>("glEnableVertexAttribArray");
  PFNGLGENBUFFERSPROC gen_buffers = find<PFNGLGENBUFFERSPROC>("glGenBuffers");
  PFNGLGENTEXTURESPROC gen_textures = find<PFNGLGENTEXTURESPROC>("glGenTextures");
  PFNGLGENVERTEXARRAYSPROC gen_vertex_arrays = find<PFNGLGENVERTEXARRAYSPROC>("glGenVertexArrays");
  PFNGLGENERATEMIPMAPPROC generate_mipmap = find<PFNGLGENERATEMIPMAPPROC>("glGenerateMipmap");
  PFNGLGETINTEGERVPROC get_integer = find<PFNGLGETINTEGERVPROC>("glGetIntegerv");
  PFNGLGETUNIFORMLOCATIONPROC uniform_location =
      find<PFNGLGETUNIFORMLOCATIONPROC>("glGetUniformLocation");
  PFNGLLINKPROGRAMPROC link_program = find<PFNGLLINKPROGRAMPROC>("glLinkProgram");
  PFNGLREADPIXELSPROC read_pixels = find<PFNGLREADPIXELSPROC>("glReadPixels");
  PFNGLSCISSORPROC scissor = find<PFNGLSCISSORPROC>("glScissor");
  PFNGLSHADERSOURCEPROC shader_source = find<PFNGLSHADERSOURCEPROC>("glShaderSource");
  PFNGLTEXIMAGE2DPROC tex_image = find<PFNGLTEXIMAGE2DPROC>("glTexImage2D");
  PFNGLTEXPARAMETERIPROC tex_parameter = find<PFNGLTEXPARAMETERIPROC>("glTexParameteri");
  PFNGLUNIFORM4FPROC uniform = find<PFNGLUNIFORM4FPROC>("glUniform4f");
  PFNGLUSEPROGRAMPROC use_program = find<PFNGLUSEPROGRAMPROC>("glUseProgram");
  PFNGLVERTEXATTRIBPOINTERPROC attribute_pointer =
      find<PFNGLVERTEXATTRIBPOINTERPROC>("glVertexAttribPointer");
  PFNGLVIEWPORTPROC viewport = find<PFNGLVIEWPORTPROC>("glViewport");
};

constexpr const char* vertex_shader =
    "uniform vec4 view;"  // scale and shift from ImGui's coordinates to −1…1
    "in vec2 position; in vec2 uv; in vec4 colour;"
    "out vec2 frag_uv; out vec4 frag_colour;"
    "void main() {"
    "  frag_uv = uv; frag_colour = colour;"
    "  gl_Position = vec4(position * view.xy + view.zw, 0, 1);"
    "}";
constexpr const char* fragment_shader =
    "uniform sampler2D picture; in vec2 frag_uv; in vec4 frag_colour; out vec4 result;"
    "void main() { result = frag_colour * texture(picture, frag_uv); }";

void* as_handle(GLuint texture) {
  return reinterpret_cast<void*>(static_cast<std::uintptr_t>(texture));
}

GLuint as_texture(void* handle) {
  return static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(handle));
}

const void* at_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(std::uintptr_t{bytes});
}

float channel(std::uint32_t color, unsigned shift) {
  return static_cast<float>((color >> shift) & 0xFFU) / 255.0F;
}

class GlRenderer final : public Renderer {
 public:
  GlRenderer() {
    const GLuint program = gl_.create_program();
    attach(program, GL_VERTEX_SHADER, vertex_shader);
    attach(program, GL_FRAGMENT_SHADER, fragment_shader);
    gl_.bind_attribute(program, 0, "position");
    gl_.bind_attribute(program, 1, "uv");
    gl_.bind_attribute(program, 2, "colour");
    gl_.link_program(program);
    gl_.use_program(program);
    view_ = gl_.uniform_location(program, "view");
    // One context, one program, one vertex array: what never changes is set once.
    GLuint vertex_array = 0;
    gl_.gen_vertex_arrays(1, &vertex_array);
    gl_.bind_vertex_array(vertex_array);
    std::array<GLuint, 2> buffers{};
    gl_.gen_buffers(2, buffers.data());
    gl_.bind_buffer(GL_ARRAY_BUFFER, buffers[0]);
    gl_.bind_buffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (GLuint i = 0; i < 3; ++i)
      gl_.enable_attribute(i);
    gl_.enable(GL_BLEND);
    gl_.blend(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  }

  void set_fonts(ImFontAtlas& atlas) override {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    if (fonts_ != nullptr) free_texture(fonts_);
    fonts_ = upload(pixels, width, height, false);
    atlas.SetTexID(fonts_);
    atlas.ClearTexData();
  }

  void* make_texture(const ui::Pixels& pixels) override {
    return upload(pixels.rgba.data(), pixels.width, pixels.height, true);
  }

  void free_texture(void* texture) override {
    const GLuint name = as_texture(texture);
    gl_.delete_textures(1, &name);
  }

  void draw(const ImDrawData& data, std::uint32_t background) override {
    width_ = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x);
    height_ = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
    if (width_ <= 0 || height_ <= 0) return;
    gl_.viewport(0, 0, width_, height_);
    gl_.disable(GL_SCISSOR_TEST);
    gl_.clear_color(channel(background, 16), channel(background, 8), channel(background, 0), 1);
    gl_.clear(GL_COLOR_BUFFER_BIT);
    gl_.enable(GL_SCISSOR_TEST);
    const float x = 2 / data.DisplaySize.x;
    const float y = -2 / data.DisplaySize.y;
    gl_.uniform(view_, x, y, -1 - data.DisplayPos.x * x, 1 - data.DisplayPos.y * y);
    bound_ = 0;
    for (int i = 0; i < data.CmdListsCount; ++i)
      draw_list(data, *data.CmdLists[i]);
  }

  ui::Pixels read_pixels() override {
    ui::Pixels out;
    out.width = width_;
    out.height = height_;
    const std::size_t row = static_cast<std::size_t>(width_) * 4;
    out.rgba.resize(row * static_cast<std::size_t>(height_));
    gl_.read_pixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, out.rgba.data());
    for (std::size_t low = 0, high = static_cast<std::size_t>(height_); low + 1 < high; ++low) {
      --high;  // OpenGL's first row is the lowest
      std::swap_ranges(&out.rgba[low * row], &out.rgba[low * row] + row, &out.rgba[high * row]);
    }
    for (std::size_t i = 3; i < out.rgba.size(); i += 4)
      out.rgba[i] = 255;
    return out;
  }

 private:
  void attach(GLuint program, GLenum kind, const char* source) const {
    GLint major = 0;
    GLint minor = 0;
    gl_.get_integer(GL_MAJOR_VERSION, &major);
    gl_.get_integer(GL_MINOR_VERSION, &minor);
    const bool core = major > 3 || minor >= 2;
    const std::array<const char*, 2> lines{core ? "#version 150\n" : "#version 130\n", source};
    const GLuint shader = gl_.create_shader(kind);
    gl_.shader_source(shader, 2, lines.data(), nullptr);
    gl_.compile_shader(shader);
    gl_.attach_shader(program, shader);
  }

  void* upload(const void* pixels, int width, int height, bool shrinks) const {
    GLuint texture = 0;
    gl_.gen_textures(1, &texture);
    gl_.bind_texture(GL_TEXTURE_2D, texture);
    gl_.tex_parameter(
        GL_TEXTURE_2D,
        GL_TEXTURE_MIN_FILTER,
        shrinks ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR);
    gl_.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl_.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl_.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl_.tex_image(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    if (shrinks) gl_.generate_mipmap(GL_TEXTURE_2D);
    return as_handle(texture);
  }

  void draw_list(const ImDrawData& data, const ImDrawList& list) {
    // A fresh store each time, so that the driver need not wait for the draw before.
    gl_.buffer_data(
        GL_ARRAY_BUFFER,
        list.VtxBuffer.size_in_bytes(),
        list.VtxBuffer.Data,
        GL_STREAM_DRAW);
    gl_.buffer_data(
        GL_ELEMENT_ARRAY_BUFFER,
        list.IdxBuffer.size_in_bytes(),
        list.IdxBuffer.Data,
        GL_STREAM_DRAW);
    point_at(0);
    for (const ImDrawCmd& command : list.CmdBuffer)
      draw_command(data, command);
  }

  void draw_command(const ImDrawData& data, const ImDrawCmd& command) {
    if (command.UserCallback != nullptr) return;
    const ImVec2 scale = data.FramebufferScale;
    const int left =
        std::max(0, static_cast<int>((command.ClipRect.x - data.DisplayPos.x) * scale.x));
    const int top =
        std::max(0, static_cast<int>((command.ClipRect.y - data.DisplayPos.y) * scale.y));
    const int right = static_cast<int>((command.ClipRect.z - data.DisplayPos.x) * scale.x);
    const int bottom = static_cast<int>((command.ClipRect.w - data.DisplayPos.y) * scale.y);
    if (right <= left || bottom <= top) return;
    gl_.scissor(left, height_ - bottom, right - left, bottom - top);
    const GLuint texture = as_texture(command.GetTexID());
    if (texture != bound_) gl_.bind_texture(GL_TEXTURE_2D, texture);
    bound_ = texture;
    if (command.VtxOffset != offset_) point_at(command.VtxOffset);
    gl_.draw_elements(
        GL_TRIANGLES,
        static_cast<GLsizei>(command.ElemCount),
        sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
        at_offset(command.IdxOffset * sizeof(ImDrawIdx)));
  }

  // Lets the indices count from this vertex; the way OpenGL 3.0 has for more than 65,536 of them.
  void point_at(unsigned first_vertex) {
    offset_ = first_vertex;
    const std::size_t base = first_vertex * sizeof(ImDrawVert);
    constexpr GLsizei stride = sizeof(ImDrawVert);
    gl_.attribute_pointer(
        0,
        2,
        GL_FLOAT,
        GL_FALSE,
        stride,
        at_offset(base + offsetof(ImDrawVert, pos)));
    gl_.attribute_pointer(
        1,
        2,
        GL_FLOAT,
        GL_FALSE,
        stride,
        at_offset(base + offsetof(ImDrawVert, uv)));
    gl_.attribute_pointer(
        2,
        4,
        GL_UNSIGNED_BYTE,
        GL_TRUE,
        stride,
        at_offset(base + offsetof(ImDrawVert, col)));
  }

  Gl gl_{};
  GLint view_{0};
  void* fonts_{nullptr};
  GLuint bound_{0};
  unsigned offset_{0};
  int width_{0};
  int height_{0};
};

}  // namespace

std::unique_ptr<Renderer> make_gl_renderer() {
  return std::make_unique<GlRenderer>();
}

}  // namespace behorig::app
