#pragma once
// A table of people or certificates: columns with headers, words and pills, at most one thing to
// press in a row. Folds to a row of lines where it is narrow. For the screens only; lives for a
// frame.

#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

struct TableColumn {
  std::string title{};
  float share{1};  // of the width
  bool right{false};
};

struct TableCell {
  std::string text{};          // empty: a dash is drawn, nothing is said
  std::optional<Tone> pill{};  // in a pill of this tone
};

// What can be done with a row; stands in the last column.
struct RowAction {
  std::string label{};
  std::string name{};  // as it is said: the label, and with what
};

class DataTable {
 public:
  // Stands in the column that is open now. `rows`: in all, also those that are not shown.
  DataTable(
      Ui& ui,
      std::string_view id,
      std::string_view name,
      std::vector<TableColumn> columns,
      std::size_t rows);

  // The next row; `number` is its place among all rows, from 1. True when its action was pressed.
  bool row(
      std::string_view id,
      std::size_t number,
      const std::vector<TableCell>& cells,
      const RowAction& action = {});

 private:
  void head();
  bool wide_row(int number, const std::vector<TableCell>& cells, const RowAction& action);
  bool folded_row(int number, const std::vector<TableCell>& cells, const RowAction& action);
  void put(Role role, std::string_view text, const Rect& place, int row, std::size_t column);
  void draw_cell(const TableCell& cell, std::size_t column, const Rect& place, int row);
  bool draw_action(const RowAction& action, const Rect& place, int row, std::size_t column);

  Ui& ui_;
  std::vector<TableColumn> columns_;
  std::vector<float> lefts_{};  // of the columns and, last, the right edge; from the row's left
  bool folded_;
  Scope table_;
};

}  // namespace behorig::ui
