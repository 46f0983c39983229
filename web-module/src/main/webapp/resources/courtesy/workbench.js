/*
 * The workbench: opens the files of a version in the editor or the grid, checks while somebody types, saves with the tag
 * of what was read, and keeps unsaved text in the browser until it is saved. The page around it - tree, head, scenarios,
 * telemetry - is drawn by the server, which is told by courtesyShow(...) what is open.
 */
(function (courtesy) {
  'use strict';

  var CHECK_AFTER_MS = 300;
  var FIRST_RETRY_MS = 3000;
  var LAST_RETRY_MS = 60000;

  function byId(id) {
    return document.getElementById(id);
  }

  function Workbench(page, monaco, catalogue) {
    this.page = page;
    this.monaco = monaco;
    this.catalogue = catalogue;
    this.words = JSON.parse(page.dataset.words);
    this.mayEdit = page.dataset.editable === 'true';
    this.desk = new courtesy.Desk(page.dataset.home, Number(page.dataset.version));
    this.open = {};
    this.current = null;
    this.problems = [];
    this.editor = monaco.editor.create(byId('editor'), {
      theme: courtesy.lookOfPage(), readOnly: !this.mayEdit, automaticLayout: true, minimap: {enabled: false},
      fontSize: 13, lineHeight: 21, scrollBeyondLastLine: false, fixedOverflowWidgets: true, renderLineHighlight: 'line',
      wordBasedSuggestions: 'off', quickSuggestions: {other: true, strings: true}, tabSize: 4, insertSpaces: true,
      wordWrap: 'on', wrappingIndent: 'deepIndent', lineNumbersMinChars: 3, lineDecorationsWidth: 8, glyphMargin: false, renderFinalNewline: 'on', folding: false,
      hideCursorInOverviewRuler: true, overviewRulerBorder: false, bracketPairColorization: {enabled: false}, unicodeHighlight: {ambiguousCharacters: false},
      accessibilitySupport: 'auto', ariaLabel: this.words.editor, model: null
    });
    this.grid = new courtesy.Grid({title: byId('tableTitle'), meaning: byId('tableMeaning'), cells: byId('cells'), column: byId('columnMeaning')}, {
      editable: function () { return this.mayEdit; }.bind(this),
      table: function (name) { return this.catalogue.tables[name]; }.bind(this)
    });
    courtesy.assist(monaco, function () { return this.catalogue; }.bind(this),
      function () { return this.problems; }.bind(this), this.words);
    this.listen();
  }

  var Bench = Workbench.prototype;

  /* ---------- opening ---------- */

  /** Opens a file; its text, place and undo history stay as they were when it was open before. */
  Bench.show = function (path, line, column) {
    if (this.current) {
      this.open[this.current].view = this.editor.saveViewState();
    }
    var known = this.open[path];
    return known ? this.present(path, line, column) : this.desk.read(path).then(function (answer) {
      if (!answer.ok) {
        this.sayState(this.troubleOf(answer), 'stop');
        return;
      }
      this.take(answer.body);
      this.present(path, line, column);
    }.bind(this));
  };

  Bench.take = function (file) {
    var uri = this.monaco.Uri.parse('courtesy:/' + this.desk.version + '/' + file.path);
    var model = this.monaco.editor.createModel(file.text, courtesy.languageOf(file.path), uri);
    this.open[file.path] = {model: model, etag: file.etag, saved: file.text, diagnostics: file.diagnostics, by: file.changed};
    model.onDidChangeContent(this.changed.bind(this, file.path));
  };

  Bench.present = function (path, line, column) {
    var file = this.open[path];
    this.current = path;
    this.editor.setModel(file.model);
    if (file.view) {
      this.editor.restoreViewState(file.view);
    }
    byId('openFile').textContent = path;
    this.nameFile();
    this.showAs(path.endsWith('.csv') ? 'grid' : 'editor');
    this.showProblems(file.diagnostics);
    this.sayFile();
    this.offerDraft(path);
    this.markTree(path);
    this.rememberPlace(path);
    if (line) {
      this.goTo(line, column);
    }
    courtesy.guided.offer(this, path);
    this.showBeside();
  };

  /** Tells the dialog that renames and deletes, as soon as it is drawn, which file is meant; what was typed there stays. */
  Bench.nameFile = function () {
    var opened = byId('moreForm:opened');
    if (opened && opened.value !== this.current) {
      opened.value = this.current;
      byId('moreForm:newPath').value = this.current;
    }
  };

  /** Has the server draw what stands beside the open file: its scenarios and telemetry, or the readers of its values. */
  Bench.showBeside = function () {
    window.courtesyShow([{name: 'file', value: this.current}]);
    window.courtesyRun();
  };

  /** Shows the open file as a grid or as text. */
  Bench.showAs = function (way) {
    var table = this.current.endsWith('.csv');
    var grid = table && way === 'grid';
    byId('grid').hidden = !grid;
    byId('editor').hidden = grid;
    byId('gridActs').hidden = !grid || !this.mayEdit;
    byId('asText').hidden = !table;
    byId('asText').setAttribute('aria-pressed', String(!grid));
    byId('format').hidden = !this.current.endsWith('.drl') || !this.mayEdit;
    this.grid.show(grid ? this.open[this.current].model : null, this.current.replace(/^tables\/|\.csv$/g, ''));
    this.grid.mark(this.problems);
  };

  Bench.rememberPlace = function (path) {
    var address = new URL(window.location.href);
    address.searchParams.set('version', this.desk.version);
    address.searchParams.set('file', path);
    if (address.href !== window.location.href) {
      window.history.pushState({file: path}, '', address);
    }
  };

  Bench.markTree = function (path) {
    var drafts = this.desk.drafts();
    document.querySelectorAll('.tree a[data-file]').forEach(function (link) {
      var on = link.dataset.file === path;
      link.classList.toggle('on', on);
      link.classList.toggle('draft', drafts.indexOf(link.dataset.file) >= 0);
      if (on) {
        link.setAttribute('aria-current', 'true');
        link.closest('details').open = true;
        link.scrollIntoView({block: 'nearest'});
      } else {
        link.removeAttribute('aria-current');
      }
    });
  };

  /* ---------- checking ---------- */

  Bench.changed = function (path) {
    var file = this.open[path];
    var text = file.model.getValue();
    if (text === file.saved) {
      this.desk.forget(path);
    } else {
      file.kept = this.desk.keep(path, text, file.etag);
    }
    if (!file.lost) {
      this.sayFile();
    }
    window.clearTimeout(this.soon);
    this.soon = window.setTimeout(this.check.bind(this, path), CHECK_AFTER_MS);
  };

  Bench.check = function (path) {
    var text = this.open[path].model.getValue();
    return this.desk.check(path, text).then(function (answer) {
      if (answer.ok && this.open[path].model.getValue() === text) {
        this.open[path].diagnostics = answer.body.diagnostics;
        if (this.current === path) {
          this.showProblems(answer.body.diagnostics);
        }
      }
    }.bind(this), function () { /* A newer check has taken its place. */ });
  };

  Bench.showProblems = function (problems) {
    this.problems = problems;
    var model = this.open[this.current].model;
    this.monaco.editor.setModelMarkers(model, 'courtesy', problems.map(this.asMarker.bind(this, model)));
    this.grid.mark(problems);
    var list = byId('problems');
    list.replaceChildren.apply(list, problems.map(this.asLine.bind(this)));
    byId('noProblems').hidden = problems.length > 0;
    this.markProblems(this.current, problems);
  };

  /** In the tree: what is wrong with a file as it stands in the editor. */
  Bench.markProblems = function (path, problems) {
    var link = Array.from(document.querySelectorAll('.tree a[data-file]')).find(function (one) {
      return one.dataset.file === path;
    });
    if (link) {
      var mark = link.querySelector('.problem') || document.createElement('span');
      link.insertBefore(mark, link.firstElementChild.nextSibling);
      var errors = problems.filter(function (problem) { return problem.severity === 'ERROR'; }).length;
      mark.className = 'mark problem ' + (errors ? 'stop' : 'warn');
      mark.textContent = errors ? '✕ ' + errors : problems.length ? '! ' + problems.length : '';
      mark.title = problems.map(function (problem) { return problem.message; }).join('\n');
    }
  };

  /** Where a word stands in a line from a column on; a problem with a chain of fields begins where the chain does. */
  function wordIn(text, word, column) {
    var found = word ? text.indexOf(word, column - 1) : -1;
    return found < 0 ? null : {startColumn: found + 1, endColumn: found + 1 + word.length};
  }

  Bench.asMarker = function (model, problem) {
    var line = Math.min(Math.max(problem.line, 1), model.getLineCount());
    var start = problem.column > 0 ? problem.column : model.getLineFirstNonWhitespaceColumn(line) || 1;
    var table = this.current.endsWith('.csv');
    var word = table || problem.column === 0 ? null
      : wordIn(model.getLineContent(line), problem.word, start) || model.getWordAtPosition({lineNumber: line, column: start});
    return {
      severity: this.monaco.MarkerSeverity[{ERROR: 'Error', WARNING: 'Warning', HINT: 'Info'}[problem.severity]],
      message: problem.message + (problem.suggestion ? '\n' + problem.suggestion : ''),
      startLineNumber: line, endLineNumber: line,
      startColumn: table ? 1 : word ? word.startColumn : start,
      endColumn: word ? word.endColumn : model.getLineMaxColumn(line)
    };
  };

  Bench.asLine = function (problem) {
    var item = document.createElement('li');
    item.className = problem.severity.toLowerCase();
    var button = document.createElement('button');
    button.type = 'button';
    var place = document.createElement('b');
    place.textContent = courtesy.filled(this.words.line, problem.line);
    button.append(place, ' ' + problem.message);
    if (problem.suggestion) {
      var help = document.createElement('span');
      help.className = 'soft';
      help.textContent = ' ' + problem.suggestion;
      button.append(help);
    }
    button.title = problem.code;
    button.addEventListener('click', this.goTo.bind(this, problem.line, problem.column));
    item.append(button);
    if (problem.replacement && this.mayEdit) {
      item.append(this.fixOf(problem));
    }
    return item;
  };

  Bench.fixOf = function (problem) {
    var fix = document.createElement('button');
    fix.type = 'button';
    fix.className = 'fix';
    fix.textContent = courtesy.filled(this.words.fix, problem.replacement);
    fix.append(Object.assign(document.createElement('kbd'), {textContent: this.words.fixKey}));
    fix.addEventListener('click', this.mend.bind(this, problem));
    return fix;
  };

  Bench.mend = function (problem) {
    var model = this.open[this.current].model;
    var marker = this.asMarker(model, problem);
    this.editor.executeEdits('fix', [{range: marker, text: problem.replacement}]);
    this.editor.focus();
  };

  Bench.goTo = function (line, column) {
    if (!byId('grid').hidden) {
      this.grid.goTo(line, column || 1);
      return;
    }
    var at = {lineNumber: Math.max(line, 1), column: Math.max(column || 1, 1)};
    this.editor.setPosition(at);
    this.editor.revealPositionInCenterIfOutsideViewport(at);
    this.editor.focus();
  };

  /* ---------- saving ---------- */

  /** Saves the open file. */
  Bench.save = function () {
    var path = this.current;
    var file = path && this.open[path];
    if (!file || !this.mayEdit || file.saving || file.model.getValue() === file.saved) {
      return Promise.resolve();
    }
    return this.send(path, file.etag);
  };

  Bench.send = function (path, etag) {
    var file = this.open[path];
    var text = file.model.getValue();
    file.saving = true;
    this.sayState(this.words.saving, '');
    return this.desk.save(path, text, etag).then(function (answer) {
      file.saving = false;
      this.afterSaving(path, text, answer);
    }.bind(this));
  };

  Bench.afterSaving = function (path, text, answer) {
    var file = this.open[path];
    file.lost = answer.status === 0 || answer.status === 401 || answer.status >= 500;
    if (answer.ok) {
      file.etag = answer.body.etag;
      file.saved = text;
      file.by = answer.body.changed;
      file.retry = FIRST_RETRY_MS;
      this.changed(path);
      this.takeProblems(path, answer.body.diagnostics);
      this.sayFile();
      this.markTree(this.current);
      this.sayWritten();
      if (path === this.current) {
        this.showBeside();
      }
    } else if (answer.status === 412) {
      this.compare(path, answer.body);
    } else if (answer.status === 422) {
      this.takeProblems(path, answer.body.diagnostics);
      this.sayState(this.words.refused, 'stop');
    } else {
      this.sayState(this.troubleOf(answer), 'stop');
      if (file.lost && answer.status !== 401) {
        this.retryLater(path);
      }
    }
  };

  /**
   * The server has written a file of the draft. What is open of it is read anew, unless it has been changed here; then both
   * meet when it is saved.
   */
  Bench.written = function (path) {
    var file = this.open[path];
    if (file && file.model.getValue() === file.saved) {
      this.desk.read(path).then(function (answer) {
        if (answer.ok) {
          file.etag = answer.body.etag;
          file.saved = answer.body.text;
          file.by = answer.body.changed;
          file.model.setValue(answer.body.text);
        }
      });
    }
    this.sayWritten();
    window.courtesyRun();
  };

  /** The head says how many files were changed, the tree which. */
  Bench.sayWritten = function () {
    window.courtesySaved();
    courtesy.drawTree();
  };

  Bench.takeProblems = function (path, diagnostics) {
    this.open[path].diagnostics = diagnostics;
    if (this.current === path) {
      this.showProblems(diagnostics);
    }
  };

  Bench.retryLater = function (path) {
    var file = this.open[path];
    file.retry = Math.min((file.retry || FIRST_RETRY_MS / 2) * 2, LAST_RETRY_MS);
    window.clearTimeout(file.later);
    file.later = window.setTimeout(function () {
      if (file.lost) {
        this.send(path, file.etag);
      }
    }.bind(this), file.retry);
  };

  Bench.troubleOf = function (answer) {
    if (answer.status === 401) {
      return this.words.signedOut;
    }
    if (answer.body && answer.body.message) {
      return answer.body.message;
    }
    return this.mayEdit ? this.words.offline : this.words.unreachable;
  };

  Bench.sayFile = function () {
    var file = this.open[this.current];
    if (file.model.getValue() !== file.saved) {
      this.sayState(file.kept === false ? this.words.unsavedNotKept : this.words.unsaved, 'warn');
    } else {
      this.sayState(file.by, '');
    }
  };

  Bench.sayState = function (text, tone) {
    var state = byId('saveState');
    state.textContent = text;
    state.className = 'state ' + tone;
    byId('signIn').hidden = text !== this.words.signedOut;
  };

  /* ---------- drafts and conflicts ---------- */

  Bench.offerDraft = function (path) {
    var draft = this.mayEdit ? this.desk.kept(path) : null;
    var file = this.open[path];
    var other = draft && draft.text !== file.model.getValue();
    byId('draft').hidden = !other;
    if (other) {
      byId('draftWhen').textContent = courtesy.filled(this.words.draft, new Date(draft.at).toLocaleString(this.page.dataset.language));
    }
  };

  Bench.takeDraft = function () {
    var file = this.open[this.current];
    var draft = this.desk.kept(this.current);
    file.etag = draft.etag;
    byId('draft').hidden = true;
    this.editor.executeEdits('draft', [{range: file.model.getFullModelRange(), text: draft.text}]);
    this.editor.focus();
  };

  Bench.dropDraft = function () {
    this.desk.forget(this.current);
    byId('draft').hidden = true;
    this.markTree(this.current);
  };

  /** Shows what somebody else has saved beside one's own text, and lets the analyst choose; nothing is lost meanwhile. */
  Bench.compare = function (path, theirs) {
    var file = this.open[path];
    var dialog = byId('conflict');
    byId('conflictWho').textContent = courtesy.filled(this.words.conflict, theirs.changed);
    dialog.showModal();
    var original = this.monaco.editor.createModel(theirs.text, courtesy.languageOf(path));
    var mine = this.monaco.editor.createModel(file.model.getValue(), courtesy.languageOf(path));
    var sides = dialog.querySelectorAll('.sides span');
    var view = this.monaco.editor.createDiffEditor(byId('conflictTexts'), {
      theme: courtesy.lookOfPage(), automaticLayout: true, originalEditable: false, minimap: {enabled: false},
      renderSideBySide: window.innerWidth > 760, fontSize: 13, renderFinalNewline: 'on'
    });
    view.setModel({original: original, modified: mine});
    courtesy.nameSides(view, sides[0].textContent, sides[1].textContent);
    var choose = function (text) {
      dialog.close();
      view.dispose();
      original.dispose();
      mine.dispose();
      if (text !== null) {
        file.etag = theirs.etag;
        file.saved = theirs.text;
        file.by = theirs.changed;
        file.model.pushEditOperations([], [{range: file.model.getFullModelRange(), text: text}], function () { return null; });
        this.changed(path);
      }
    }.bind(this);
    byId('keepMine').onclick = function () {
      choose(mine.getValue());
      this.save();
    }.bind(this);
    byId('takeTheirs').onclick = choose.bind(null, theirs.text);
    dialog.oncancel = choose.bind(null, null);
    byId('decideLater').onclick = choose.bind(null, null);
    this.sayState(this.words.conflictState, 'stop');
  };

  /* ---------- the page around ---------- */

  Bench.format = function () {
    return this.editor.getAction('editor.action.formatDocument').run();
  };

  Bench.listen = function () {
    var bench = this;
    var press = function (id, act) {
      var button = byId(id);
      if (button) {
        button.addEventListener('click', act);
      }
    };
    press('save', bench.save.bind(bench));
    press('format', bench.format.bind(bench));
    press('asText', function () {
      bench.showAs(byId('grid').hidden ? 'grid' : 'text');
    });
    press('addRow', bench.grid.addRow.bind(bench.grid));
    press('deleteRow', bench.grid.deleteRow.bind(bench.grid));
    press('takeDraft', bench.takeDraft.bind(bench));
    press('dropDraft', bench.dropDraft.bind(bench));
    document.addEventListener('click', function (event) {
      var link = event.target.closest('a[data-file]');
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        bench.show(link.dataset.file, Number(link.dataset.line || 0), 1);
      }
    });
    window.addEventListener('popstate', function () {
      var path = new URL(window.location.href).searchParams.get('file');
      if (path && path !== bench.current) {
        bench.show(path);
      }
    });
    window.addEventListener('online', function () {
      Object.keys(bench.open).forEach(function (path) {
        if (bench.open[path].lost) {
          bench.send(path, bench.open[path].etag);
        }
      });
    });
    document.addEventListener('keydown', bench.onKey.bind(bench), true);
  };

  Bench.onKey = function (event) {
    var chord = event.ctrlKey || event.metaKey;
    if (chord && event.key === 's') {
      event.preventDefault();
      this.save();
    } else if (chord && event.key === 'p') {
      event.preventDefault();
      courtesy.searchFiles();
    } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.shiftKey && !chord) {
      event.preventDefault();
      event.stopPropagation();
      this.next(event.key === 'ArrowDown' ? 1 : -1);
    }
  };

  /** Opens the file below or above the open one in the tree. */
  Bench.next = function (step) {
    var links = Array.from(document.querySelectorAll('.tree a[data-file]')).filter(function (link) {
      return !link.closest('[hidden]');
    });
    var here = links.findIndex(function (link) {
      return link.dataset.file === this.current;
    }, this);
    var there = links[Math.min(Math.max(here + step, 0), links.length - 1)];
    if (there) {
      this.show(there.dataset.file);
    }
  };

  /* ---------- what the server has done ---------- */

  /* A file may have been written: what is in it. A dialog may have been drawn: which file it is about. */
  window.jQuery(document).on('pfAjaxComplete', function (event, request, settings, told) {
    if (courtesy.bench && told && told.written) {
      courtesy.bench.written(told.written);
    }
    if (courtesy.bench && courtesy.bench.current) {
      courtesy.bench.nameFile();
    }
  });

  document.addEventListener('courtesy:tree', function () {
    if (courtesy.bench && courtesy.bench.current) {
      courtesy.bench.markTree(courtesy.bench.current);
      courtesy.bench.markProblems(courtesy.bench.current, courtesy.bench.problems || []);
    }
  });

  /* ---------- start ---------- */

  var page = byId('workbench');
  if (page) {
    courtesy.loadMonaco(page, function (monaco) {
      new courtesy.Desk(page.dataset.home, Number(page.dataset.version)).catalogue().then(function (answer) {
        courtesy.bench = new Workbench(page, monaco, answer.body);
        if (page.dataset.file) {
          courtesy.bench.show(page.dataset.file, Number(page.dataset.line || 0), 1);
        }
      });
    });
  }
})(window.courtesy = window.courtesy || {});
