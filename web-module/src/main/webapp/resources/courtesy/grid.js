/*
 * A table of the rule set as a grid. The text in the editor's model stays the one truth: every change of a cell replaces
 * its line there, so that lines nobody touched stay as they are, and undo, drafts, check and save are the editor's.
 */
(function (courtesy) {
  'use strict';

  /* ---------- lines and cells ---------- */

  function cellsOf(line) {
    var cells = [];
    var pattern = /("(?:[^"]|"")*"|[^,]*)(,|$)/g;
    var found;
    do {
      found = pattern.exec(line);
      cells.push(found[1].startsWith('"') ? found[1].slice(1, -1).replace(/""/g, '"') : found[1]);
    } while (found[2] === ',');
    return cells;
  }

  function lineOf(cells) {
    return cells.map(function (cell) {
      return /[",\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
    }).join(',');
  }

  /**
   * A grid in an element, with what the table decides above it and what the column of the cell means below it.
   *
   * @param places the elements {@code title}, {@code meaning}, {@code cells} and {@code column}
   * @param options {@code editable}, and {@code table(name)} giving title, meaning and columns with name, head, type,
   *     values, unit and meaning; undefined for a table that the product does not know
   */
  courtesy.Grid = function (places, options) {
    var place = places.cells;
    this.places = places;
    this.place = place;
    this.options = options;
    this.row = 1;
    this.column = 0;
    this.problems = [];
    place.addEventListener('keydown', this.onKey.bind(this));
    place.addEventListener('paste', this.onPaste.bind(this));
    place.addEventListener('copy', this.onCopy.bind(this));
    place.addEventListener('mousedown', this.onPress.bind(this));
    place.addEventListener('dblclick', this.startEditing.bind(this, null));
  };

  var Grid = courtesy.Grid.prototype;

  /** Shows the table in the model; null shows nothing. */
  Grid.show = function (model, table) {
    if (this.listener) {
      this.listener.dispose();
      this.listener = null;
    }
    this.model = model;
    var known = (model && this.options.table(table)) || {title: table || '', meaning: '', columns: []};
    this.columns = known.columns;
    this.places.title.textContent = known.title;
    this.places.meaning.textContent = known.meaning;
    if (model) {
      this.listener = model.onDidChangeContent(this.draw.bind(this));
      this.draw();
    }
  };

  /** Marks the cells that have problems; a problem's column counts cells from 1, its line lines of the file. */
  Grid.mark = function (problems) {
    this.problems = problems;
    if (this.model) {
      this.draw();
    }
  };

  /* ---------- drawing ---------- */

  function element(name, content, attributes) {
    var made = document.createElement(name);
    made.textContent = content;
    Object.assign(made, attributes || {});
    return made;
  }

  Grid.lines = function () {
    var lines = this.model.getLinesContent();
    return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
  };

  Grid.draw = function () {
    var focused = this.place.contains(document.activeElement);
    var lines = this.lines();
    var names = cellsOf(lines[0] || '');
    this.width = names.length;
    this.height = lines.length;
    this.row = Math.min(Math.max(this.row, 1), Math.max(this.height - 1, 1));
    this.column = Math.min(this.column, this.width - 1);
    var table = element('table', '', {className: 'cells'});
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-labelledby', this.places.title.id);
    table.setAttribute('aria-describedby', this.places.meaning.id);
    table.append(this.headOf(names));
    var body = table.createTBody();
    lines.slice(1).forEach(function (line, place) {
      body.append(this.rowOf(line, place + 1));
    }, this);
    this.place.replaceChildren(table);
    this.activate(focused);
  };

  Grid.headOf = function (names) {
    var head = element('thead', '');
    var row = head.insertRow();
    row.append(element('th', '', {className: 'number'}));
    names.forEach(function (name) {
      var column = this.columnNamed(name);
      var cell = element('th', headOf(column), {scope: 'col', title: column.meaning});
      if (column.head !== name) {
        cell.append(element('small', name));
      }
      row.append(cell);
    }, this);
    return head;
  };

  function headOf(column) {
    return column.unit ? column.head + ' (' + column.unit + ')' : column.head;
  }

  /** A column by its name in the file; one that nobody has described speaks for itself. */
  Grid.columnNamed = function (name) {
    return this.columns.find(function (known) {
      return known.name === name;
    }) || {name: name, head: name, values: [], unit: '', meaning: ''};
  };

  /** The column of the cell. */
  Grid.columnHere = function () {
    return this.columnNamed(cellsOf(this.lines()[0] || '')[this.column] || '');
  };

  /** Says what the column of the cell means; only a change is said, so that nobody hears it again in every row. */
  Grid.explain = function () {
    var column = this.columnHere();
    if (this.places.column.dataset.column !== column.name + column.meaning) {
      this.places.column.dataset.column = column.name + column.meaning;
      this.places.column.replaceChildren(element('b', headOf(column)), ' ', element('code', column.name), column.meaning && ' – ' + column.meaning);
    }
  };

  Grid.rowOf = function (line, number) {
    var row = document.createElement('tr');
    row.append(element('th', String(number + 1), {scope: 'row', className: 'number'}));
    var cells = cellsOf(line);
    for (var column = 0; column < Math.max(cells.length, this.width); column++) {
      var cell = element('td', cells[column] === undefined ? '' : cells[column], {tabIndex: -1});
      cell.setAttribute('role', 'gridcell');
      cell.dataset.row = number;
      cell.dataset.column = column;
      if (/^-?\d+([.]\d+)?$/.test(cell.textContent)) {
        cell.className = 'num';
      }
      this.complain(cell, number + 1, column + 1);
      row.append(cell);
    }
    return row;
  };

  Grid.complain = function (cell, line, column) {
    var wrong = this.problems.filter(function (problem) {
      return problem.line === line && (problem.column === column || (problem.column === 0 && column === 1));
    });
    if (wrong.length > 0) {
      cell.classList.add('wrong', wrong[0].severity.toLowerCase());
      cell.title = wrong.map(function (problem) {
        return problem.message;
      }).join('\n');
      cell.setAttribute('aria-invalid', 'true');
    }
  };

  /* ---------- moving ---------- */

  Grid.cell = function () {
    return this.place.querySelector('td[data-row="' + this.row + '"][data-column="' + this.column + '"]');
  };

  Grid.activate = function (focus) {
    this.place.querySelectorAll('td.on').forEach(function (cell) {
      cell.classList.remove('on');
      cell.tabIndex = -1;
    });
    this.explain();
    var cell = this.cell();
    if (cell) {
      cell.classList.add('on');
      cell.tabIndex = 0;
      if (focus) {
        cell.focus();
      }
    }
  };

  /** Goes to a line of the file and a cell in it, both counting from 1. */
  Grid.goTo = function (line, column) {
    this.row = Math.max(line - 1, 1);
    this.column = Math.max(column - 1, 0);
    this.activate(true);
  };

  Grid.move = function (down, right) {
    this.row = Math.min(Math.max(this.row + down, 1), this.height - 1);
    this.column = Math.min(Math.max(this.column + right, 0), this.width - 1);
    this.activate(true);
  };

  Grid.onPress = function (event) {
    var cell = event.target.closest('td');
    if (cell && !event.target.closest('input')) {
      this.row = Number(cell.dataset.row);
      this.column = Number(cell.dataset.column);
      this.activate(true);
    }
  };

  var MOVES = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-15, 0], PageDown: [15, 0],
    Home: [0, -999], End: [0, 999]};

  Grid.onKey = function (event) {
    if (event.target.matches('input')) {
      return this.onKeyInCell(event);
    }
    var chord = event.ctrlKey || event.metaKey;
    if (MOVES[event.key] && !chord) {
      this.move(MOVES[event.key][0], MOVES[event.key][1]);
    } else if (chord && event.key === 'z') {
      this.model.undo();
    } else if (chord && (event.key === 'y' || event.key === 'Z')) {
      this.model.redo();
    } else if (chord && event.key === 'Enter') {
      this.addRow();
    } else if (chord && event.key === 'Delete') {
      this.deleteRow();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      this.startEditing(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.put(this.row, this.column, [['']]);
    } else if (event.key.length === 1 && !chord && !event.altKey) {
      this.startEditing(event.key);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /* ---------- editing ---------- */

  var LIST = 0;

  /** Opens the cell: with a list of values where the column has one. */
  Grid.startEditing = function (typed) {
    var cell = this.cell();
    if (!this.options.editable() || !cell) {
      return;
    }
    var column = this.columnHere();
    var input = element('input', '', {value: typeof typed === 'string' ? typed : cell.textContent});
    input.setAttribute('aria-label', headOf(column));
    if (column.values.length > 0) {
      var list = element('datalist', '', {id: 'cellvalues' + LIST++});
      column.values.forEach(function (value) {
        list.append(element('option', '', {value: value}));
      });
      input.setAttribute('list', list.id);
      cell.replaceChildren(input, list);
    } else {
      cell.replaceChildren(input);
    }
    input.addEventListener('blur', this.finishEditing.bind(this, input, true));
    input.focus();
    if (typeof typed !== 'string') {
      input.select();
    }
  };

  Grid.onKeyInCell = function (event) {
    if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.finishEditing(event.target, event.key !== 'Escape');
      this.move(event.key === 'Enter' ? 1 : 0, event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0);
    }
  };

  Grid.finishEditing = function (input, keep) {
    if (input.dataset.done) {
      return;
    }
    input.dataset.done = 'yes';
    if (keep) {
      this.put(Number(input.closest('td').dataset.row), Number(input.closest('td').dataset.column), [[input.value]]);
    }
    this.draw();
    this.activate(true);
  };

  /** Writes a block of values from a cell on, adding rows when it is longer than the table. */
  Grid.put = function (row, column, block) {
    if (!this.options.editable()) {
      return;
    }
    var lines = this.lines();
    var edits = [];
    var added = [];
    block.forEach(function (values, down) {
      var number = row + down;
      var cells = number < lines.length ? cellsOf(lines[number]) : new Array(this.width).fill('');
      var before = lineOf(cells);
      values.slice(0, this.width - column).forEach(function (value, right) {
        cells[column + right] = value;
      });
      var after = lineOf(cells.map(function (cell) {
        return cell === undefined ? '' : cell;
      }));
      if (number >= lines.length) {
        added.push(after);
      } else if (after !== before) {
        edits.push({range: this.lineRange(number), text: after});
      }
    }, this);
    if (added.length > 0) {
      edits.push(this.insertion(lines.length - 1, added));
    }
    this.change(edits);
  };

  Grid.lineRange = function (number) {
    return {startLineNumber: number + 1, startColumn: 1, endLineNumber: number + 1, endColumn: this.model.getLineMaxColumn(number + 1)};
  };

  Grid.insertion = function (after, lines) {
    var column = this.model.getLineMaxColumn(after + 1);
    return {range: {startLineNumber: after + 1, startColumn: column, endLineNumber: after + 1, endColumn: column},
      text: '\n' + lines.join('\n')};
  };

  Grid.change = function (edits) {
    if (edits.length > 0) {
      this.model.pushStackElement();
      this.model.pushEditOperations([], edits, function () {
        return null;
      });
      this.model.pushStackElement();
    }
  };

  /** Adds an empty row below the cell. */
  Grid.addRow = function () {
    if (this.options.editable()) {
      var row = Math.min(this.row, this.height - 1);
      this.change([this.insertion(row, [new Array(this.width).fill('').join(',')])]);
      this.row = row + 1;
      this.column = 0;
      this.activate(true);
    }
  };

  /** Takes the row of the cell away. */
  Grid.deleteRow = function () {
    if (this.options.editable() && this.height > 1) {
      this.change([{range: {startLineNumber: this.row, startColumn: this.model.getLineMaxColumn(this.row),
        endLineNumber: this.row + 1, endColumn: this.model.getLineMaxColumn(this.row + 1)}, text: ''}]);
    }
  };

  Grid.onPaste = function (event) {
    if (!event.target.matches('input')) {
      event.preventDefault();
      var text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
      this.put(this.row, this.column, text.split('\n').map(function (line) {
        return line.split('\t').map(function (cell) {
          return cell.trim();
        });
      }));
    }
  };

  Grid.onCopy = function (event) {
    var cell = this.cell();
    if (cell && !event.target.matches('input') && window.getSelection().isCollapsed) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', cell.textContent);
    }
  };
})(window.courtesy = window.courtesy || {});
