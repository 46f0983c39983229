/*
 * What the editor knows while an analyst types: completion, hover help, quick fixes and format. Everything that it says
 * comes from the catalogue of the version, in the reader's language; nothing is written down here twice.
 */
(function (courtesy) {
  'use strict';

  /* ---------- the place where somebody types ---------- */

  function before(model, position) {
    return model.getValueInRange({startLineNumber: 1, startColumn: 1, endLineNumber: position.lineNumber, endColumn: position.column});
  }

  function ruleOf(text) {
    return text.slice(Math.max(text.lastIndexOf('\nrule '), 0));
  }

  /** The one of some types that a rule names last before the position. */
  function lastNamed(types, text) {
    var rule = ruleOf(text);
    return types.map(function (type) {
      var places = Array.from(rule.matchAll(new RegExp('\\b' + type.name + '\\s*\\(', 'g')));
      return {type: type, at: places.length === 0 ? -1 : places[places.length - 1].index};
    }).filter(function (found) {
      return found.at >= 0;
    }).sort(function (a, b) {
      return b.at - a.at;
    }).map(function (found) {
      return found.type;
    })[0];
  }

  /** The question that the rule at the position answers. */
  function questionAt(catalogue, text) {
    return lastNamed(catalogue.questions, text);
  }

  /** The question or entry of the case in whose pattern the position stands. */
  function factAt(catalogue, text) {
    return lastNamed(catalogue.questions.concat(catalogue.entries), text);
  }

  /** The entry of the case to which a rule gave a name, if it is one. */
  function entryBound(catalogue, text, name) {
    return catalogue.entries.find(function (entry) {
      return new RegExp('\\' + name + '\\s*:\\s*' + entry.name + '\\b').test(ruleOf(text));
    });
  }

  function isInBrackets(text) {
    var conditions = ruleOf(text).split(/\bwhen\b/).pop().replace(/"[^"\n]*"/g, '');
    return conditions.split('(').length > conditions.split(')').length;
  }

  function bindingOf(text) {
    var found = /(\$\w+)\s*:\s*\w+Question/.exec(ruleOf(text));
    return found ? found[1] : '$question';
  }

  function partAt(text) {
    var rule = ruleOf(text);
    if (/\bthen\b/.test(rule)) {
      return 'then';
    }
    return /\bwhen\b/.test(rule) ? 'when' : 'head';
  }

  /* ---------- completion ---------- */

  function fieldsBelow(question, prefix) {
    return question.fields.filter(function (field) {
      return field.path.startsWith(prefix) && field.path !== prefix;
    });
  }

  function asField(monaco, field, prefix) {
    return {
      label: {label: field.path.slice(prefix.length), description: field.type},
      kind: monaco.languages.CompletionItemKind.Field,
      insertText: field.path.slice(prefix.length),
      documentation: field.meaning
    };
  }

  function asConstant(monaco, owner, constant, qualified) {
    return {
      label: {label: qualified ? owner.name + '.' + constant.name : constant.name},
      kind: monaco.languages.CompletionItemKind.EnumMember,
      insertText: qualified ? owner.name + '.' + constant.name : constant.name,
      documentation: constant.meaning
    };
  }

  function asCode(monaco, code) {
    return {
      label: {label: code.code, description: code.text},
      kind: monaco.languages.CompletionItemKind.Value,
      insertText: code.code,
      filterText: code.code + ' ' + code.text,
      detail: code.kindText,
      documentation: code.text
    };
  }

  function asPolicy(monaco, value, prefix) {
    return {
      label: {label: prefix + value.name, description: value.value + ' ' + value.unit},
      kind: monaco.languages.CompletionItemKind.Constant,
      insertText: prefix + value.name,
      documentation: value.meaning + ' (' + value.source + ')'
    };
  }

  function asAnswer(monaco, answer, prefix) {
    return {
      label: {label: answer.name, detail: '(' + answer.parameters + ')'},
      kind: monaco.languages.CompletionItemKind.Method,
      insertText: prefix + answer.snippet,
      filterText: prefix + answer.name,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      documentation: answer.meaning
    };
  }

  function asSnippet(monaco, snippet) {
    return {
      label: {label: snippet.label, description: snippet.meaning},
      kind: monaco.languages.CompletionItemKind.Snippet,
      insertText: snippet.text,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      documentation: snippet.meaning
    };
  }

  function inRules(monaco, catalogue, text) {
    var line = text.slice(text.lastIndexOf('\n') + 1);
    var question = questionAt(catalogue, text);
    var part = partAt(text);
    var quotes = (line.match(/"/g) || []).length;
    if (quotes % 2 === 1) {
      return catalogue.codes.map(asCode.bind(null, monaco));
    }
    var dotted = /([\w$]+(?:\.\w+)*)\.\w*$/.exec(line);
    if (dotted) {
      return afterDot(monaco, catalogue, text, dotted[1]);
    }
    if (part === 'then' && question) {
      return question.answers.map(function (answer) {
        return asAnswer(monaco, answer, bindingOf(text) + '.');
      });
    }
    if (part === 'when' && question && !isInBrackets(text)) {
      return catalogue.entries.flatMap(function (entry) {
        return entry.snippets.map(asSnippet.bind(null, monaco));
      });
    }
    if (part === 'when' && question) {
      var fact = factAt(catalogue, text);
      var policy = fact === question ? 'policy.' : bindingOf(text) + '.policy.';
      return fieldsBelow(fact, '').map(function (field) {
        return asField(monaco, field, '');
      }).concat(catalogue.policy.map(function (value) {
        return asPolicy(monaco, value, policy);
      })).concat(constantsOf(monaco, catalogue));
    }
    return catalogue.snippets.map(asSnippet.bind(null, monaco)).concat(catalogue.questions.map(function (known) {
      return {
        label: {label: known.name, description: known.meaning},
        kind: monaco.languages.CompletionItemKind.Class,
        insertText: known.name,
        documentation: known.meaning
      };
    }));
  }

  function constantsOf(monaco, catalogue) {
    return catalogue.enums.flatMap(function (owner) {
      return owner.constants.map(function (constant) {
        return asConstant(monaco, owner, constant, true);
      });
    });
  }

  function afterDot(monaco, catalogue, text, owner) {
    var question = questionAt(catalogue, text);
    var entry = owner.startsWith('$') && entryBound(catalogue, text, owner);
    if (owner === 'policy' || owner === bindingOf(text) + '.policy') {
      return catalogue.policy.map(function (value) {
        return asPolicy(monaco, value, '');
      });
    }
    var enumeration = catalogue.enums.find(function (known) {
      return known.name === owner;
    });
    if (enumeration) {
      return enumeration.constants.map(function (constant) {
        return asConstant(monaco, enumeration, constant, false);
      });
    }
    if (entry) {
      return entry.fields.map(function (field) {
        return asField(monaco, partAt(text) === 'then' ? Object.assign({}, field, {path: field.path + '()'}) : field, '');
      });
    }
    if (owner.startsWith('$') && question) {
      return question.answers.map(function (answer) {
        return asAnswer(monaco, answer, '');
      });
    }
    return question ? fieldsBelow(question, owner + '.').map(function (field) {
      return asField(monaco, field, owner + '.');
    }) : [];
  }

  function inScenarios(monaco, catalogue) {
    return catalogue.rules.map(function (rule) {
      return {
        label: {label: rule.id, description: rule.name},
        kind: monaco.languages.CompletionItemKind.Reference,
        insertText: rule.id,
        filterText: rule.id + ' ' + rule.name,
        documentation: rule.name
      };
    }).concat(catalogue.codes.map(asCode.bind(null, monaco)));
  }

  function completion(monaco, catalogue, offer) {
    return {
      triggerCharacters: ['.', '"', '('],
      provideCompletionItems: function (model, position) {
        var word = model.getWordUntilPosition(position);
        var range = {startLineNumber: position.lineNumber, endLineNumber: position.lineNumber,
          startColumn: word.startColumn, endColumn: word.endColumn};
        return {suggestions: offer(monaco, catalogue(), before(model, position)).map(function (item) {
          return Object.assign(item, {range: range});
        })};
      }
    };
  }

  /* ---------- hover ---------- */

  function dottedAt(model, position) {
    var line = model.getLineContent(position.lineNumber);
    var pattern = /[\w$]+(\.\w+)*/g;
    for (var found = pattern.exec(line); found; found = pattern.exec(line)) {
      if (found.index < position.column && position.column <= found.index + found[0].length + 1) {
        var rest = line.slice(position.column - 1).match(/^\w*/)[0].length;
        return line.slice(found.index, position.column - 1 + rest);
      }
    }
    return '';
  }

  function named(list, key, name) {
    return list.find(function (entry) {
      return entry[key] === name;
    });
  }

  /** The lines of help for a word of a rule, empty when there is nothing to say. */
  function helpFor(catalogue, question, fact, name) {
    var last = name.split('.').pop();
    var code = named(catalogue.codes, 'code', last);
    var value = /^policy\./.test(name) && named(catalogue.policy, 'name', last);
    var field = fact && named(fact.fields, 'path', name);
    var answer = question && named(question.answers, 'name', last);
    var type = named(catalogue.questions.concat(catalogue.entries, catalogue.enums), 'name', name);
    var owner = named(catalogue.enums, 'name', name.split('.')[0]);
    var constant = owner && named(owner.constants, 'name', last);
    if (value) {
      return ['**' + value.name + '** = ' + value.value + ' ' + value.unit, value.meaning, '*' + value.source + '*'];
    }
    if (field) {
      return ['**' + field.path + '** `' + field.type + '`', field.meaning, (field.values || []).join(', ')];
    }
    if (constant) {
      return ['**' + name + '**', constant.meaning];
    }
    if (code) {
      return ['**' + code.code + '** · ' + code.kindText, code.text];
    }
    if (answer) {
      return ['**' + answer.name + '**(' + answer.parameters + ')', answer.meaning];
    }
    return type ? ['**' + type.name + '**', type.meaning] : [];
  }

  function hover(catalogue) {
    return {
      provideHover: function (model, position) {
        var known = catalogue();
        var name = dottedAt(model, position);
        var end = {lineNumber: model.getLineCount(), column: 1};
        var rest = before(model, position);
        var whole = before(model, end);
        var question = questionAt(known, rest) || questionAt(known, whole);
        var fact = factAt(known, rest) || factAt(known, whole);
        var lines = name ? helpFor(known, question, fact, name).filter(Boolean) : [];
        return lines.length === 0 ? null : {contents: lines.map(function (line) {
          return {value: line};
        })};
      }
    };
  }

  /* ---------- quick fixes ---------- */

  function fixes(problems, words) {
    return {
      provideCodeActions: function (model, range, context) {
        var actions = context.markers.flatMap(function (marker) {
          var problem = problems().find(function (known) {
            return known.line === marker.startLineNumber && known.message === marker.message.split('\n')[0];
          });
          return problem && problem.replacement ? [{
            title: courtesy.filled(words.fix, problem.replacement),
            kind: 'quickfix',
            isPreferred: true,
            diagnostics: [marker],
            edit: {edits: [{resource: model.uri, versionId: model.getVersionId(), textEdit: {
              range: {startLineNumber: marker.startLineNumber, startColumn: marker.startColumn,
                endLineNumber: marker.endLineNumber, endColumn: marker.endColumn},
              text: problem.replacement
            }}]}
          }] : [];
        });
        return {actions: actions, dispose: function () {}};
      }
    };
  }

  /* ---------- format ---------- */

  /** The house style of a rule: head at the margin, metadata and conditions indented, no trailing blanks. */
  courtesy.formatRule = function (text) {
    var depth = 0;
    var part = 'head';
    var lines = text.split('\n').map(function (raw) {
      var line = raw.trim();
      var closes = (line.match(/^[)\]]+/) || [''])[0].length;
      if (/^(package|import|rule|when|then|end)\b/.test(line)) {
        part = /^rule\b/.test(line) ? 'metadata' : line.split(/\W/)[0];
        depth = 0;
        return line;
      }
      var chained = line.startsWith('.') ? 1 : 0;
      var indent = line === '' || part === 'head' || part === 'package' || part === 'import' || part === 'end'
        ? 0 : 1 + Math.max(depth - closes, 0) + chained;
      var bare = line.replace(/"([^"\\]|\\.)*"/g, '""').replace(/\/\/.*$/, '');
      depth = Math.max(depth + (bare.match(/[([]/g) || []).length - (bare.match(/[)\]]/g) || []).length, 0);
      return '    '.repeat(indent) + line;
    });
    return lines.join('\n').replace(/\n{3,}/g, '\n\n').replace(/\n*$/, '\n');
  };

  function formatter() {
    return {
      provideDocumentFormattingEdits: function (model) {
        return [{range: model.getFullModelRange(), text: courtesy.formatRule(model.getValue())}];
      }
    };
  }

  /**
   * Gives the editor its knowledge; call once.
   *
   * @param catalogue gives the catalogue of the version
   * @param problems gives the problems of the file that is open
   * @param words sentences of the page
   */
  courtesy.assist = function (monaco, catalogue, problems, words) {
    monaco.languages.registerCompletionItemProvider('drl', completion(monaco, catalogue, inRules));
    monaco.languages.registerCompletionItemProvider('scenario', completion(monaco, catalogue, inScenarios));
    monaco.languages.registerHoverProvider('drl', hover(catalogue));
    monaco.languages.registerHoverProvider('scenario', hover(catalogue));
    monaco.languages.registerCodeActionProvider('drl', fixes(problems, words));
    monaco.languages.registerDocumentFormattingEditProvider('drl', formatter());
  };

  /** A sentence with {0}, {1} ... filled in. */
  courtesy.filled = function (sentence) {
    var values = Array.prototype.slice.call(arguments, 1);
    return values.reduce(function (text, value, place) {
      return text.split('{' + place + '}').join(value);
    }, sentence);
  };
})(window.courtesy = window.courtesy || {});
