/*
 * The table of all rules: draws its rows, which come as data, and sorts them by the column whose head is chosen - numbers by size,
 * words by the alphabet, again the other way round.
 */
(function () {
  'use strict';

  var CELLS = ['firedText', 'last', 'customers', 'refused', 'decisive', 'complaints', 'optOuts', 'cost'];

  function element(name, style, text) {
    var made = document.createElement(name);
    made.className = style;
    made.textContent = text;
    return made;
  }

  function head(rule) {
    var made = element('th', 'sentence', '');
    made.scope = 'row';
    made.title = rule.id;
    var link = element('a', '', rule.sentence);
    link.href = 'workbench.xhtml?file=' + encodeURIComponent(rule.file);
    made.append(link, ' ', element('span', 'chip ' + rule.style, rule.mark));
    return made;
  }

  function row(columns, rule) {
    var made = document.createElement('tr');
    made.append(head(rule));
    CELLS.forEach(function (name, place) {
      var cell = element('td', 'num', rule[name]);
      cell.dataset.label = columns[place + 1].textContent;
      made.append(cell);
    });
    made.cells[1].dataset.sort = rule.fired;
    return made;
  }

  function worthOf(cell) {
    var text = cell.dataset.sort || cell.textContent.trim();
    var number = Number(text.replace(/[^\d,.-]/g, '').replace(/\.(?=\d{3})/g, '').replace(',', '.'));
    return /\d/.test(text) && !cell.matches('th') ? number : text.toLowerCase();
  }

  function sort(body, columns, column) {
    var down = columns[column].getAttribute('aria-sort') !== 'descending';
    columns.forEach(function (other) {
      other.removeAttribute('aria-sort');
    });
    columns[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    Array.from(body.rows).sort(function (a, b) {
      var one = worthOf(a.cells[column]);
      var other = worthOf(b.cells[column]);
      return (one < other ? -1 : one > other ? 1 : 0) * (down ? -1 : 1);
    }).forEach(function (line) {
      body.append(line);
    });
  }

  document.querySelectorAll('table.sortable').forEach(function (table) {
    var body = table.tBodies[0];
    var columns = Array.from(table.tHead.rows[0].cells);
    body.append.apply(body, JSON.parse(body.dataset.rows).map(row.bind(null, columns)));
    columns.forEach(function (chosen, column) {
      chosen.tabIndex = 0;
      chosen.addEventListener('click', sort.bind(null, body, columns, column));
      chosen.addEventListener('keydown', function (event) {
        if (event.key === 'Enter') {
          sort(body, columns, column);
        }
      });
    });
  });
})();
