# One interface target carries the warnings of all our own code. The preset that people develop with
# makes them errors; who only builds the program is not stopped by what another compiler thinks.
add_library(engine_options INTERFACE)
target_compile_options(engine_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wduplicated-cond -Wduplicated-branches
  # g++ 12 sees ghosts in optimised strings and unique_ptr.
  $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>
  $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict> $<$<NOT:$<CONFIG:Debug>>:-Wno-free-nonheap-object>
  $<$<NOT:$<CONFIG:Debug>>:-Wno-stringop-overflow>
  -Wlogical-op -Wuseless-cast -Wformat=2 -Wimplicit-fallthrough -Wextra-semi)
# Files that are compiled together see each other's unnamed namespaces.
if(CMAKE_UNITY_BUILD)
  target_compile_options(engine_options INTERFACE -Wshadow=local -Wno-subobject-linkage)
else()
  target_compile_options(engine_options INTERFACE -Wshadow)
endif()
target_compile_definitions(engine_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_include_directories(engine_options INTERFACE "${PROJECT_SOURCE_DIR}/engine" "${PROJECT_SOURCE_DIR}")

# The sanitizers go on everything, so that no library is linked half checked.
if(SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(FAST_BUILD)
    # A null or crooked pointer stops AddressSanitizer too; looking twice costs a fifth of the build.
    add_compile_options(-fno-sanitize=null,alignment)
  endif()
  add_link_options(-fsanitize=address,undefined)
endif()

# The standard headers that nearly every file reads, read once for all libraries.
if(FAST_BUILD)
  file(GENERATE OUTPUT "${PROJECT_BINARY_DIR}/standard_headers.cpp" CONTENT "")
  add_library(standard_headers OBJECT "${PROJECT_BINARY_DIR}/standard_headers.cpp")
  target_link_libraries(standard_headers PRIVATE engine_options)
  target_precompile_headers(standard_headers PRIVATE
    <algorithm> <array> <functional> <map> <memory> <optional> <set> <string> <string_view>
    <utility> <variant> <vector>)
endif()

# engine_library(<name> <source>...): a static library `behorig::<name>` under our own rules.
function(engine_library name)
  add_library(${name} STATIC ${ARGN})
  add_library(behorig::${name} ALIAS ${name})
  target_link_libraries(${name} PUBLIC engine_options)
  if(FAST_BUILD)
    target_precompile_headers(${name} REUSE_FROM standard_headers)
  endif()
endfunction()
