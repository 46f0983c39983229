// Decides by GoRules ZEN: node zen.mjs <rules.json> <cases.json>. First line out: the answers to all cases; then, for each line in, that many
// decisions, and the microseconds of CPU that one of them took.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const { ZenEngine } = createRequire(process.cwd() + '/')('@gorules/zen-engine');
const rules = JSON.parse(readFileSync(process.argv[2]));
const cases = JSON.parse(readFileSync(process.argv[3]));

const words = (text, profile) =>
  text.replaceAll('&&', 'and').replaceAll('c.', '').replaceAll('p.', profile);
const table = (name, content, rows, columns) => ({
  id: name,
  name,
  type: 'decisionTableNode',
  content: {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when', field: '' }],
    outputs: columns.map(column => ({ id: column, name: column, field: column })),
    rules: rows,
    outputPath: name,
    ...content,
  },
});
const node = (id, type) => ({ id, name: id, type });
const edge = (sourceId, targetId) => ({ id: sourceId + '-' + targetId, type: 'edge', sourceId, targetId });

const drivers = rules.filter(rule => rule.cell === '').map(rule => ({
  _id: rule.id,
  when: words(rule.profile, 'p.'),
  code: `"${rule.code}"`,
  level: `"${rule.level}"`,
}));
const refusals = rules.filter(rule => rule.cell !== '').map(rule => ({
  _id: rule.id,
  when: words([rule.cell, rule.profile].filter(each => each !== '').join(' && '), '$nodes.facts.p.'),
  code: `"${rule.code}"`,
}));
const graph = {
  nodes: [
    node('facts', 'inputNode'),
    table('drivers', { executionMode: 'single' }, drivers, ['code', 'level']),
    table('refusals', { executionMode: 'loop', inputField: 'cells' }, refusals, ['code']),
    node('found', 'outputNode'),
  ],
  edges: [edge('facts', 'drivers'), edge('facts', 'refusals'), edge('drivers', 'found'), edge('refusals', 'found')],
};
const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));

const answers = [];
for (const each of cases) {
  answers.push((await decision.evaluate(each)).result);
}
console.log(JSON.stringify(answers));

let turn = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  for (let i = 0; i < Number(line); i++) {
    await decision.evaluate(cases[turn++ % cases.length]);
  }
  const used = process.cpuUsage(before);
  console.log((used.user + used.system) / Number(line));
}
