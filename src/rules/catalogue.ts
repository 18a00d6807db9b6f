import { operandsOf, type IndicatorId, type Level, type Template } from '../forms';
import { relationRule } from './relations';
import { rowRules } from './row-rules';
import type { Rule } from './rule';

/** The rules of one template for the agencies of one level, and where each one looks. */
export interface RuleSet {
  readonly template: Template;
  readonly rules: readonly Rule[];
  /** The rules shown at a row, errors first. */
  readonly at: (id: IndicatorId) => readonly Rule[];
  /** The rules whose outcome may change with a row: those that look at it or at a row derived from it. */
  readonly affectedBy: (id: IndicatorId) => readonly Rule[];
}

const known = new WeakMap<Template, Map<Level, RuleSet>>();

/** The catalogue for a template, built once for each level: which rows an agency can know depends on it. */
export function rulesOf(template: Template, level: Level = 'department'): RuleSet {
  const ofTemplate = known.get(template) ?? new Map<Level, RuleSet>();
  const found = ofTemplate.get(level) ?? ruleSet(template, level);
  known.set(template, ofTemplate.set(level, found));
  return found;
}

/**
 * All rules of a template. Throws when a relation names a row the template doesn't have or two
 * rules share an id. A `required-if` replaces the plain demand that its row be filled.
 */
function ruleSet(template: Template, level: Level): RuleSet {
  const relations = template.relations.map((relation) => relationRule(template, relation));
  const conditional = new Set(relations.filter(({ topic }) => topic === 'missing').map(({ at }) => at));
  const rules = [...rowRules(template, level).filter((rule) => !(rule.topic === 'missing' && conditional.has(rule.at))), ...relations];
  const at = new Map<IndicatorId, Rule[]>();
  const affected = new Map<IndicatorId, Set<Rule>>();
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id)) throw new Error(`Two rules are called ${rule.id}`);
    ids.add(rule.id);
    push(at, rule.at, rule);
    for (const cell of rule.cells) {
      if (!template.indicator(cell)) throw new Error(`${rule.id} looks at ${cell}, which ${template.id} doesn't have`);
      for (const source of withOperands(template, cell)) affected.set(source, (affected.get(source) ?? new Set()).add(rule));
    }
  }
  for (const list of at.values()) list.sort((a, b) => rank(a) - rank(b));
  const affectedLists = new Map([...affected].map(([id, list]) => [id, [...list]]));
  return { template, rules, at: (id) => at.get(id) ?? [], affectedBy: (id) => affectedLists.get(id) ?? [] };
}

/** The row and everything it is derived from. */
function withOperands(template: Template, id: IndicatorId): readonly IndicatorId[] {
  return [id, ...operandsOf(template.indicator(id)?.derivation).flatMap((operand) => withOperands(template, operand))];
}

function rank({ severity }: Rule): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}

function push(map: Map<IndicatorId, Rule[]>, key: IndicatorId, rule: Rule): void {
  const list = map.get(key);
  if (list) list.push(rule);
  else map.set(key, [rule]);
}
