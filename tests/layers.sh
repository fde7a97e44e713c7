#!/usr/bin/env bash
# What may stand where: libraries include only those below them, each other project's header stays
# in the files that wrap it, the core stays portable, screens draw through Ui, SQL lives in .sql
# files. Prints file:line and the rule; ends with 1 when something stands wrong.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shopt -s extglob
bad=0

wrong() {  # wrong FILE:LINE SENTENCE
  echo "$1: $2"
  bad=1
}

# --- one row per library: the libraries it may include --------------------------------------------
declare -A may=(
  [engine/base]="base"
  [engine/course]="base course"
  [engine/language]="base course language"
  [engine/learning]="base course learning"
  [engine/proof]="base course learning proof"
  [engine/semantics]="semantics"
  [engine/ui]="base course language learning semantics ui"
  [engine/a11y]="base semantics a11y"
  [engine/export]="base course learning proof export"
  [progress]="base course learning progress"
  [engine/app]="base course language learning proof semantics ui a11y export progress app"
)

# --- one row per other project: its headers, and the files that may include them ------------------
# (patterns of bash; the first row that fits a header decides)
outside=(
  'nlohmann/*'              'engine/base/json*.cpp'
  'sqlite3.h'               'progress/sqlite_database.cpp'
  '@(imgui|misc/)*'         'engine/ui/* engine/app/@(window|renderer|gl_renderer|input|frame)*'
  'GLFW/*'                  'engine/app/@(window|renderer|gl_renderer|input|key_names|key_symbols)*'
  '@(GL|GLES3|EGL|KHR)/*'   'engine/app/@(window|renderer|gl_renderer)*'
  'stb/stb_textedit.h'      'engine/ui/text_edit.cpp'
  'stb*'                    'engine/ui/images*.cpp'
  '@(ft2build.h|freetype*)' 'engine/ui/@(font|emoji)*.cpp'
  'md4c*'                   'engine/course/markdown.cpp'
  'sodium*'                 'engine/base/hash.cpp engine/proof/* progress/pin.cpp'
  'CLI/*'                   'engine/app/command_line*.cpp'
  'utf8proc.h'              'engine/base/text.cpp'
  'hunspell/*'              'engine/language/*'
  'hyphen.h'                'engine/ui/hyphenation.cpp'
  '@(cairo|pango)*'         'engine/export/certificate_page*.cpp'
  'fontconfig/*'            'engine/export/certificate_page*.cpp'
  'qpdf/*'                  'engine/export/pdf*.cpp'
  'qrencode.h'              'engine/export/qr*.cpp'
  'systemd/sd-bus.h'        'engine/a11y/sdbus_* engine/app/desktop_wishes.cpp'
  'libspeechd.h'            'engine/app/speech_dispatcher.cpp'
  'tl/expected.hpp'         'engine/base/result.hpp'
  'fmt/*'                   '@(engine|progress)/*'
)

# The portable core: no files, threads, console or randomness of its own.
core='engine/@(base|course|learning)/*'
not_in_core=' filesystem fstream iostream thread mutex atomic future condition_variable csignal
  cstdio random regex locale '
nowhere=' format expected print '

among() {  # among PATH PATTERN...
  local path=$1 pattern
  shift
  for pattern in "$@"; do
    # shellcheck disable=SC2053 — the right side is a pattern
    [[ $path == $pattern ]] && return 0
  done
  return 1
}

check_ours() {  # check_ours FILE LINE HEADER
  local library=${1%/*}
  while [[ -z ${may[$library]-} && $library == */* ]]; do library=${library%/*}; done
  if [[ -z ${may[$library]-} ]]; then
    wrong "$1:$2" "no row in tests/layers.sh says what this library may include"
  elif [[ $3 != */* ]]; then
    [[ $library == progress && $3 == @(queries|*schema*).hpp ]] ||  # made from .sql files
      wrong "$1:$2" "write \"$3\" with its library in front"
  elif [[ " ${may[$library]} " != *" ${3%%/*} "* ]]; then
    wrong "$1:$2" "$library may not include \"$3\""
  fi
}

check_outside() {  # check_outside FILE LINE HEADER
  local i
  [[ $nowhere != *" $3 "* ]] || wrong "$1:$2" "<$3> is not there yet with g++ 12"
  if [[ $not_in_core == *" $3 "* ]]; then
    # shellcheck disable=SC2086
    ! among "$1" $core || wrong "$1:$2" "the core stays portable: no <$3>"
    return 0
  fi
  for ((i = 0; i < ${#outside[@]}; i += 2)); do
    # shellcheck disable=SC2053
    if [[ $3 == ${outside[i]} ]]; then
      # shellcheck disable=SC2086
      among "$1" ${outside[i + 1]} || wrong "$1:$2" "<$3> stays in ${outside[i + 1]}"
      return 0
    fi
  done
  case $3 in
    +([a-z_0-9])) ;;  # the standard library
    *.h)
      # shellcheck disable=SC2086
      ! among "$1" $core || wrong "$1:$2" "the core stays portable: no <$3>" ;;
    *) wrong "$1:$2" "no row in tests/layers.sh says who wraps <$3>" ;;
  esac
}

set -f  # the rows above are patterns for paths in the tree, not for the shell to expand
while IFS=: read -r file line include; do
  header=${include#*[\"<]}
  header=${header%[\">]}
  if [[ $include == *\"* ]]; then
    check_ours "$file" "$line" "$header"
  else
    check_outside "$file" "$line" "$header"
  fi
done < <(grep -rnoE '^ *# *include *["<][^">]+[">]' --include='*.cpp' --include='*.hpp' engine progress)

# --- words that stand wrong -----------------------------------------------------------------------
# refuse SENTENCE REGEX PATH...: every hit of the (Perl) expression in C++ files below the paths
refuse() {
  local sentence=$1 regex=$2 hit
  shift 2
  while IFS= read -r hit; do
    wrong "$(cut -d: -f1,2 <<<"$hit")" "$sentence"
  done < <(grep -HrnP --include='*.cpp' --include='*.hpp' -e "$regex" "$@" 2>/dev/null || true)
}

set +f
shopt -s nullglob
screens=(engine/ui/screen_* engine/ui/kinds)
((${#screens[@]} == 0)) ||
  refuse 'screens and kinds draw through Ui, which also describes' '\bImGui::' "${screens[@]}"
refuse 'the core is told what time it is' '_clock::now|\bstd::time\(|\btime\((nullptr|NULL|0)\)' \
  engine/base engine/course engine/learning
refuse 'SQL stands in progress/queries and progress/schema' \
  '"\s*(SELECT|INSERT|UPDATE|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)|ALTER\s+TABLE|DROP\s|WITH\s+\w+\s+AS)\b' \
  engine progress
mapfile -t unconnected < <(find engine progress -name '*.[ch]pp' ! -path progress/sqlite_database.cpp)
refuse 'only the connection sets PRAGMAs outside .sql files' '"\s*PRAGMA\b' "${unconnected[@]}"
refuse 'no views pipelines: clang-tidy 14 cannot read them' 'std::(ranges::)?views::' engine progress
refuse 'an unfinished mark: write an issue instead' '\b(TODO|FIXME|XXX)\b' engine progress tests

exit "$bad"
