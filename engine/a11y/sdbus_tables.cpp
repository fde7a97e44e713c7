// Tables and their cells: rows, columns and headers. AT-SPI counts both from 0, the tree from 1.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_answers.hpp"

namespace behorig::a11y {
namespace {

// The row of column headers, and the column that says whom or what a row is about.
constexpr int header_row = 1;
constexpr int header_column = 1;

int rows(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", asked.node->grid.row);
}

int columns(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", asked.node->grid.column);
}

int no_object(const Question& asked) {
  return append_nothing(asked.out);
}

int none_selected(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", 0);
}

int no_numbers(const Question& asked) {
  return sd_bus_message_append(asked.out, "ai", 0);
}

int not_so(const Question& asked) {
  return sd_bus_message_append(asked.out, "b", 0);
}

int append_cell(const Question& asked, int row, int column) {
  const Node* cell = cell_at(asked.snapshot(), *asked.node, row, column);
  return cell == nullptr ? append_nothing(asked.out) : asked.mirror.append(asked.out, cell);
}

int cell_in_table(const Question& asked) {
  int row = 0;
  int column = 0;
  if (const int read = sd_bus_message_read(asked.in, "ii", &row, &column); read < 0) return read;
  return append_cell(asked, row + 1, column + 1);
}

int index_of_cell(const Question& asked) {
  int row = 0;
  int column = 0;
  if (const int read = sd_bus_message_read(asked.in, "ii", &row, &column); read < 0) return read;
  return sd_bus_message_append(asked.out, "i", row * asked.node->grid.column + column);
}

int row_at_index(const Question& asked) {
  int index = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &index); read < 0) return read;
  const int across = asked.node->grid.column;
  return sd_bus_message_append(asked.out, "i", across > 0 ? index / across : -1);
}

int column_at_index(const Question& asked) {
  int index = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &index); read < 0) return read;
  const int across = asked.node->grid.column;
  return sd_bus_message_append(asked.out, "i", across > 0 ? index % across : -1);
}

int append_name(const Question& asked, int row, int column) {
  const Node* cell = cell_at(asked.snapshot(), *asked.node, row, column);
  return sd_bus_message_append(asked.out, "s", cell == nullptr ? "" : cell->name.c_str());
}

int row_description(const Question& asked) {
  int row = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &row); read < 0) return read;
  return append_name(asked, row + 1, header_column);
}

int column_description(const Question& asked) {
  int column = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &column); read < 0) return read;
  return append_name(asked, header_row, column + 1);
}

int row_header(const Question& asked) {
  int row = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &row); read < 0) return read;
  return append_cell(asked, row + 1, header_column);
}

int column_header(const Question& asked) {
  int column = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &column); read < 0) return read;
  return append_cell(asked, header_row, column + 1);
}

// No cell goes over several rows or columns.
int extent(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", 1);
}

int extents_at_index(const Question& asked) {
  int index = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &index); read < 0) return read;
  const int across = asked.node->grid.column;
  const bool known = across > 0 && index >= 0;
  const int row = known ? index / across : 0;
  const int column = known ? index % across : 0;
  return sd_bus_message_append(asked.out, "biiiib", known ? 1 : 0, row, column, 1, 1, 0);
}

// --- cells ---

int cell_position(const Question& asked) {
  const semantics::Grid& grid = asked.node->grid;
  return sd_bus_message_append(asked.out, "(ii)", grid.row - 1, grid.column - 1);
}

int cell_table(const Question& asked) {
  const Node* table = table_of(asked.snapshot(), *asked.node);
  return table == nullptr ? append_nothing(asked.out) : asked.mirror.append(asked.out, table);
}

// Four numbers, as clients read it; the published description has a truth value before them.
int cell_span(const Question& asked) {
  const semantics::Grid& grid = asked.node->grid;
  return sd_bus_message_append(asked.out, "iiii", grid.row - 1, grid.column - 1, 1, 1);
}

int append_header(const Question& asked, int row, int column) {
  const Node* table = table_of(asked.snapshot(), *asked.node);
  const Node* header = table == nullptr ? nullptr : cell_at(asked.snapshot(), *table, row, column);
  sd_bus_message_open_container(asked.out, 'a', "(so)");
  if (header != nullptr && header != asked.node) asked.mirror.append(asked.out, header);
  return sd_bus_message_close_container(asked.out);
}

int cell_column_headers(const Question& asked) {
  return append_header(asked, header_row, asked.node->grid.column);
}

int cell_row_headers(const Question& asked) {
  return append_header(asked, asked.node->grid.row, header_column);
}

bool is_table(const Node& node) {
  return node.role == semantics::Role::table;
}

constexpr auto by_anybody = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable table_answers[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("NRows", "i", property<rows>, 0, 0),
    SD_BUS_PROPERTY("NColumns", "i", property<columns>, 0, 0),
    SD_BUS_PROPERTY("Caption", "(so)", property<no_object>, 0, 0),
    SD_BUS_PROPERTY("Summary", "(so)", property<no_object>, 0, 0),
    SD_BUS_PROPERTY("NSelectedRows", "i", property<none_selected>, 0, 0),
    SD_BUS_PROPERTY("NSelectedColumns", "i", property<none_selected>, 0, 0),
    SD_BUS_METHOD("GetAccessibleAt", "ii", "(so)", method<cell_in_table>, by_anybody),
    SD_BUS_METHOD("GetIndexAt", "ii", "i", method<index_of_cell>, by_anybody),
    SD_BUS_METHOD("GetRowAtIndex", "i", "i", method<row_at_index>, by_anybody),
    SD_BUS_METHOD("GetColumnAtIndex", "i", "i", method<column_at_index>, by_anybody),
    SD_BUS_METHOD("GetRowDescription", "i", "s", method<row_description>, by_anybody),
    SD_BUS_METHOD("GetColumnDescription", "i", "s", method<column_description>, by_anybody),
    SD_BUS_METHOD("GetRowExtentAt", "ii", "i", method<extent>, by_anybody),
    SD_BUS_METHOD("GetColumnExtentAt", "ii", "i", method<extent>, by_anybody),
    SD_BUS_METHOD("GetRowHeader", "i", "(so)", method<row_header>, by_anybody),
    SD_BUS_METHOD("GetColumnHeader", "i", "(so)", method<column_header>, by_anybody),
    SD_BUS_METHOD("GetSelectedRows", "", "ai", method<no_numbers>, by_anybody),
    SD_BUS_METHOD("GetSelectedColumns", "", "ai", method<no_numbers>, by_anybody),
    SD_BUS_METHOD("IsRowSelected", "i", "b", method<not_so>, by_anybody),
    SD_BUS_METHOD("IsColumnSelected", "i", "b", method<not_so>, by_anybody),
    SD_BUS_METHOD("IsSelected", "ii", "b", method<not_so>, by_anybody),
    SD_BUS_METHOD(
        "GetRowColumnExtentsAtIndex",
        "i",
        "biiiib",
        method<extents_at_index>,
        by_anybody),
    SD_BUS_VTABLE_END};

const sd_bus_vtable cell_answers[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("ColumnSpan", "i", property<extent>, 0, 0),
    SD_BUS_PROPERTY("RowSpan", "i", property<extent>, 0, 0),
    SD_BUS_PROPERTY("Position", "(ii)", property<cell_position>, 0, 0),
    SD_BUS_PROPERTY("Table", "(so)", property<cell_table>, 0, 0),
    SD_BUS_METHOD("GetRowColumnSpan", "", "iiii", method<cell_span>, by_anybody),
    SD_BUS_METHOD("GetColumnHeaderCells", "", "a(so)", method<cell_column_headers>, by_anybody),
    SD_BUS_METHOD("GetRowHeaderCells", "", "a(so)", method<cell_row_headers>, by_anybody),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_tables(sd_bus* bus, SdbusMirror& mirror) {
  return answer_for<is_table>(bus, mirror, "org.a11y.atspi.Table", table_answers) &&
         answer_for<is_cell>(bus, mirror, "org.a11y.atspi.TableCell", cell_answers);
}

}  // namespace behorig::a11y
