# One interface target carries the warnings and sanitizers of all our own code.
add_library(engine_options INTERFACE)
target_compile_options(engine_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wduplicated-cond -Wduplicated-branches
  # g++ 12 sees ghosts in optimised strings and unique_ptr.
  $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>
  $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict> $<$<NOT:$<CONFIG:Debug>>:-Wno-free-nonheap-object>
  -Wlogical-op -Wuseless-cast -Wformat=2 -Wimplicit-fallthrough -Wextra-semi)
target_compile_definitions(engine_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_include_directories(engine_options INTERFACE "${PROJECT_SOURCE_DIR}/engine" "${PROJECT_SOURCE_DIR}")

# The sanitizers go on everything, so that no library is linked half checked.
if(SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# engine_library(<name> <source>...): a static library `behorig::<name>` under our own rules.
function(engine_library name)
  add_library(${name} STATIC ${ARGN})
  add_library(behorig::${name} ALIAS ${name})
  target_link_libraries(${name} PUBLIC engine_options)
endfunction()
