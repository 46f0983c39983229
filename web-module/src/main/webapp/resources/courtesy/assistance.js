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

  /** The rule in which the text ends, up to there. */
  function ruleAt(text) {
    return text.slice(Math.max(text.lastIndexOf('\nrule '), 0));
  }

  /** The one of some types that the rule names last before the end of the text. */
  function lastNamed(types, text) {
    var rule = ruleAt(text);
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

  /** The question that the rule at the end of the text answers. */
  function questionAt(catalogue, text) {
    return lastNamed(catalogue.questions, text);
  }

  /** The question or entry of the case in whose pattern the text ends. */
  function factAt(catalogue, text) {
    return lastNamed(catalogue.questions.concat(catalogue.entries), text);
  }

  /** The entry of the case to which a rule gave a name, if it is one. */
  function entryBound(catalogue, rule, name) {
    return catalogue.entries.find(function (entry) {
      return new RegExp('\\' + name + '\\s*:\\s*' + entry.name + '\\b').test(rule);
    });
  }

  /** Whether conditions end within the brackets of a pattern. */
  function isInBrackets(conditions) {
    var bare = conditions.replace(/"[^"\n]*"/g, '');
    return bare.split('(').length > bare.split(')').length;
  }

  function bindingOf(rule) {
    var found = /(\$\w+)\s*:\s*\w+Question/.exec(rule);
    return found ? found[1] : '$question';
  }

  /** Conditions and consequence begin with a word of their own on a line; the sentence of a rule may have such words too. */
  function partsOf(rule) {
    var when = /^\s*when\b/m.exec(rule);
    var then = /^\s*then\b/m.exec(rule);
    return {when: when ? rule.slice(when.index) : null, then: then ? rule.slice(then.index) : null};
  }

  /**
   * Where in a consequence the text ends.
   *
   * @return {@code quoted} whether inside a text, {@code statement} what was written of the statement, and {@code call} the
   *     call in whose parentheses it stands with its name and the arguments given already, undefined outside of any
   */
  function placeIn(consequence) {
    var calls = [];
    var quoted = false;
    var begun = 0;
    for (var at = 0; at < consequence.length; at++) {
      var sign = consequence[at];
      var call = calls[calls.length - 1];
      if (sign === '"') {
        quoted = !quoted;
      } else if (quoted) {
        continue;
      } else if (sign === '(') {
        calls.push({name: (/\w+\s*$/.exec(consequence.slice(0, at)) || [''])[0].trim(), given: [], from: at + 1});
      } else if (sign === ')') {
        calls.pop();
      } else if (sign === ',' && call) {
        call.given.push(consequence.slice(call.from, at).trim());
        call.from = at + 1;
      } else if (sign === ';') {
        calls = [];
        begun = at + 1;
      }
    }
    return {quoted: quoted, statement: consequence.slice(begun), call: calls[calls.length - 1]};
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

  function asCode(monaco, quote, code) {
    return {
      label: {label: code.code, description: code.text},
      kind: monaco.languages.CompletionItemKind.Value,
      insertText: quote + code.code + quote,
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

  function parametersOf(answer) {
    return answer.parameters.map(function (parameter) {
      return parameter.type + ' ' + parameter.name;
    }).join(', ');
  }

  /** An answer with places to fill; where the first of them has something to choose from, the choice is offered at once. */
  function asAnswer(monaco, prefix, answer) {
    return {
      label: {label: answer.name, detail: '(' + parametersOf(answer) + ')'},
      kind: monaco.languages.CompletionItemKind.Method,
      insertText: prefix.replace('$', '\\$') + answer.snippet,
      filterText: prefix + answer.name,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      documentation: answer.meaning,
      command: answer.parameters.length > 0 ? {id: 'editor.action.triggerSuggest', title: ''} : undefined
    };
  }

  function asCall(monaco, prefix, cut, field) {
    var call = prefix + field.call.slice(cut);
    return {
      label: {label: call, description: field.type},
      kind: monaco.languages.CompletionItemKind.Field,
      insertText: call,
      documentation: field.meaning
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
    var rule = ruleAt(text);
    var question = questionAt(catalogue, text);
    var parts = partsOf(rule);
    if (question && parts.then !== null) {
      return inConsequence(monaco, catalogue, question, placeIn(parts.then), bindingOf(rule) + '.', rule);
    }
    if (question && parts.when !== null) {
      return isInBrackets(parts.when)
        ? inConditions(monaco, catalogue, text)
        : catalogue.entries.flatMap(function (entry) {
          return entry.snippets.map(asSnippet.bind(null, monaco));
        });
    }
    return isQuoted(text.slice(text.lastIndexOf('\n') + 1)) ? [] : beginnings(monaco, catalogue);
  }

  function isQuoted(line) {
    return (line.match(/"/g) || []).length % 2 === 1;
  }

  /** Whole rules and questions, to begin with. */
  function beginnings(monaco, catalogue) {
    return catalogue.snippets.map(asSnippet.bind(null, monaco)).concat(catalogue.questions.map(function (known) {
      return {
        label: {label: known.name, description: known.meaning},
        kind: monaco.languages.CompletionItemKind.Class,
        insertText: known.name,
        documentation: known.meaning
      };
    }));
  }

  /* ---------- completion in conditions ---------- */

  function inConditions(monaco, catalogue, text) {
    var line = text.slice(text.lastIndexOf('\n') + 1);
    var binding = bindingOf(ruleAt(text));
    var fact = factAt(catalogue, text);
    var policy = fact === questionAt(catalogue, text) ? 'policy.' : binding + '.policy.';
    var quoted = isQuoted(line);
    var compared = /([a-z][\w.]*)\s*(?:[=!]=\s*|(?:not\s+)?in\s*\((?:[^()]*,)?\s*)"?\w*$/.exec(line);
    var field = compared && named(fact.fields, 'path', compared[1]);
    if (quoted || (field && field.code)) {
      return codesFor(monaco, catalogue, field || {code: ''}, quoted);
    }
    if (field && field.values) {
      return constantsOf(monaco, catalogue, field.type);
    }
    var dotted = /([\w$]+(?:\.\w+)*)\.\w*$/.exec(line);
    if (dotted) {
      return afterDot(monaco, catalogue, fact, dotted[1], ruleAt(text));
    }
    return fieldsBelow(fact, '').map(function (known) {
      return asField(monaco, known, '');
    }).concat(catalogue.policy.map(function (value) {
      return asPolicy(monaco, value, policy);
    })).concat(constantsOf(monaco, catalogue));
  }

  /** The codes that a field or parameter takes, all where nobody knows which. */
  function codesFor(monaco, catalogue, taker, quoted, owner) {
    return catalogue.codes.filter(function (code) {
      return !taker.code || (code.kind === taker.code && (!code.owner || !owner || code.owner === owner));
    }).map(asCode.bind(null, monaco, quoted ? '' : '"'));
  }

  /** The constants of an enumeration, of all when none is named. */
  function constantsOf(monaco, catalogue, type) {
    return catalogue.enums.filter(function (owner) {
      return !type || owner.name === type;
    }).flatMap(function (owner) {
      return owner.constants.map(function (constant) {
        return asConstant(monaco, owner, constant, true);
      });
    });
  }

  function afterDot(monaco, catalogue, fact, owner, rule) {
    if (owner === 'policy' || owner === bindingOf(rule) + '.policy') {
      return catalogue.policy.map(function (value) {
        return asPolicy(monaco, value, '');
      });
    }
    var enumeration = named(catalogue.enums, 'name', owner);
    if (enumeration) {
      return enumeration.constants.map(function (constant) {
        return asConstant(monaco, enumeration, constant, false);
      });
    }
    var bound = owner.startsWith('$') && (entryBound(catalogue, rule, owner) || questionAt(catalogue, rule));
    var path = bound ? '' : owner + '.';
    return fieldsBelow(bound || fact, path).map(function (field) {
      return asField(monaco, field, path);
    });
  }

  /* ---------- completion in consequences ---------- */

  function inConsequence(monaco, catalogue, question, place, binding, rule) {
    if (place.call) {
      return inCall(monaco, catalogue, question, place, binding, rule);
    }
    if (/\)\s*\.\w*$/.test(place.statement)) {
      return partsAt(question, place.statement).map(asAnswer.bind(null, monaco, ''));
    }
    var prefix = /\$\w+\.\w*$/.test(place.statement) ? '' : binding;
    return question.answers.map(asAnswer.bind(null, monaco, prefix));
  }

  /** What may be added to the answer that the statement gives; each name once. */
  function partsAt(question, statement) {
    var given = /\$\w+\.(\w+)\s*\(/.exec(statement);
    var answer = given && named(question.answers, 'name', given[1]);
    return answer ? answer.parts : [];
  }

  /** What fits between the parentheses of an answer, or of what is added to one. */
  function inCall(monaco, catalogue, question, place, binding, rule) {
    var call = place.call;
    var owner = /(\$\w+)\.\w*$/.exec(place.statement);
    var entry = owner && entryBound(catalogue, rule, owner[1]);
    if (entry) {
      return entry.fields.map(function (field) {
        return asField(monaco, Object.assign({}, field, {path: field.path + '()'}), '');
      });
    }
    var parameter = parameterOf(question, call);
    var begun = /\$\w+\.((?:\w+\(\)\.)*)\w*$/.exec(place.statement);
    if (place.quoted || (parameter.code && !begun)) {
      return codesFor(monaco, catalogue, parameter, place.quoted, (call.given[0] || '').replace(/"/g, ''));
    }
    var dotted = /(\w+)\.\w*$/.exec(place.statement);
    if (!begun && dotted) {
      return afterDot(monaco, catalogue, question, dotted[1], rule);
    }
    var path = begun ? begun[1] : '';
    var calls = question.fields.filter(function (field) {
      return field.call.startsWith(path) && fits(parameter.type, field.type);
    }).map(asCall.bind(null, monaco, begun ? '' : binding, path.length));
    return begun || !parameter.type ? calls : constantsOf(monaco, catalogue, parameter.type).concat(calls);
  }

  /** The parameter at the place in a call; of answers with one name the one that takes so many. */
  function parameterOf(question, call) {
    return question.answers.concat(question.answers.flatMap(function (answer) {
      return answer.parts;
    })).filter(function (answer) {
      return answer.name === call.name && answer.parameters.length > call.given.length;
    }).map(function (answer) {
      return answer.parameters[call.given.length];
    })[0] || {code: '', type: ''};
  }

  var NUMBERS = ['int', 'long', 'double'];

  /** Whether a field may be handed over; an instant comes from the outlook, which is asked further. */
  function fits(wanted, type) {
    return wanted === 'Number' || wanted === 'double' ? NUMBERS.indexOf(type) >= 0
      : wanted === 'Instant' ? type === wanted || /Outlook$/.test(type) : !wanted || wanted === type;
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
    }).concat(catalogue.codes.map(asCode.bind(null, monaco, '')));
  }

  function completion(monaco, catalogue, offer) {
    return {
      triggerCharacters: ['.', '"', '('],
      provideCompletionItems: function (model, position) {
        var word = model.getWordUntilPosition(position);
        var range = {startLineNumber: position.lineNumber, endLineNumber: position.lineNumber,
          startColumn: word.startColumn, endColumn: word.endColumn};
        var goesOn = model.getLineContent(position.lineNumber).slice(position.column - 1).trim() !== '';
        return {suggestions: offer(monaco, catalogue(), before(model, position)).map(function (item) {
          /* A statement that goes on behind the cursor is not ended there. */
          var text = goesOn ? item.insertText.replace(/;$/, '') : item.insertText;
          return Object.assign(item, {range: range, insertText: text});
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
      return ['**' + answer.name + '**(' + parametersOf(answer) + ')', answer.meaning];
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
