// What a gate, a code or a finding means, and what to do about it.
import { didYouMean } from '../config/wording.ts';
import type { AnyGate } from '../core/gate.ts';
import { ConfigError } from '../core/errors.ts';
import type { JsonObject } from '../core/json.ts';
import type { Finding, Report } from '../core/report.ts';
import { gates } from '../gates/index.ts';

/** What a topic names beside records: nothing where no gate, no code and no finding is called so. */
export function isGateTopic(topic: string, report: Report | undefined): boolean {
  const [first, second] = topic.split('/');
  const named = gates.some(
    ({ id, codes }) =>
      id === topic ||
      (second === undefined ? Object.hasOwn(codes, topic) : id === first && second in codes),
  );
  return named || (report !== undefined && findIn(report, topic) !== undefined);
}

/** Explanation of a gate id, `gate/code`, a code, or a finding's key (looked up in `report`). */
export function explain(topic: string, report: Report | undefined): string {
  const gate = gates.find((each) => each.id === topic);
  if (gate !== undefined) return explainGate(gate);
  const [first, second] = topic.split('/');
  const owners = gates.filter((each) =>
    second === undefined ? topic in each.codes : each.id === first && second in each.codes,
  );
  const code = second ?? topic;
  if (owners.length > 0) return owners.map((each) => explainCode(each, code)).join('\n\n');
  if (/^[0-9a-f]{12}$/.test(topic)) return explainFinding(topic, report);
  const topics = [...gates.map((each) => each.id), ...gates.flatMap((g) => Object.keys(g.codes))];
  throw new ConfigError(`nothing is called ${JSON.stringify(topic)}${didYouMean(topic, topics)}`, {
    hint: `Gates: ${gates.map((each) => each.id).join(', ')}\nOr the key of a finding, 12 hex digits, from a JSON report; or a record of a dataset here, by its id or as path:line.`,
  });
}

function explainGate(gate: AnyGate): string {
  const lines = [
    `${gate.id}: ${gate.summary}`,
    `  level: ${gate.levels.recommended} (recommended), ${gate.levels.strict} (strict)`,
    '',
    'Findings',
    ...Object.entries(gate.codes).flatMap(([code, { text, fix, level }]) => [
      `  ${code}${level === 'warning' ? ' (warning)' : ''}`,
      `    ${text.replace(/\{([\w-]+)\}/g, '<$1>')}`,
      `    → ${fix}`,
    ]),
  ];
  const options = Object.entries((gate.options.properties ?? {}) as Record<string, JsonObject>);
  if (options.length > 0) {
    lines.push('', 'Options');
    for (const [name, option] of options) {
      const text = typeof option.description === 'string' ? option.description : '';
      lines.push(`  ${gate.id}.${name} = ${JSON.stringify(option.default)}`, `    ${text}`);
    }
  }
  lines.push('', `docs/gates/${gate.id}.md`);
  return lines.join('\n');
}

function explainCode(gate: AnyGate, code: string): string {
  const template = gate.codes[code];
  if (template === undefined) return '';
  return [
    `${gate.id}/${code}${template.level === 'warning' ? ' (warning)' : ''}`,
    `  ${template.text.replace(/\{([\w-]+)\}/g, '<$1>')}`,
    `  → ${template.fix}`,
    `  docs/gates/${gate.id}.md`,
  ].join('\n');
}

function findIn({ results }: Report, key: string): Finding | undefined {
  return results
    .flatMap(({ findings, waived = [] }) => [...findings, ...waived.map((each) => each.finding)])
    .find((each) => each.key === key);
}

function explainFinding(key: string, report: Report | undefined): string {
  if (report === undefined) {
    throw new ConfigError(`a finding is looked up in a report`, {
      hint: 'Write one first: heartcut check --format json --output report.json, then: heartcut explain KEY --report report.json',
    });
  }
  const found = findIn(report, key);
  if (found === undefined) {
    throw new ConfigError(`the report has no finding ${key}`, {
      hint: 'Keys are under results[].findings[].key.',
    });
  }
  const fix = gates.find((each) => each.id === found.gate)?.codes[found.code]?.fix;
  const places = [found.at, ...found.related].flatMap((at) => [
    `  ${at.path}:${at.line}${at.pointer === undefined ? '' : `  ${at.pointer}`}`,
    ...(at.excerpt === undefined ? [] : at.excerpt.split('\n').map((line) => `    | ${line}`)),
  ]);
  return [
    `${found.gate}/${found.code} (${found.level})`,
    `  ${found.message}`,
    ...(fix === undefined ? [] : [`  → ${fix}`]),
    '',
    ...places,
    '',
    `docs/gates/${found.gate}.md`,
  ].join('\n');
}
