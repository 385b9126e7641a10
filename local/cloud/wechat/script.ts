import { invalidParam } from '../platformError';

/** An order to WeChat's stand-in: what to answer, to which calls, how often. Absent conditions match everything. */
export interface ScriptRule {
  /** e.g. 'subscribeMessage.send'; for events the event's name. */
  readonly api?: string;
  readonly openid?: string;
  readonly templateId?: string;
  /** Matches when the request's JSON holds this text. */
  readonly contains?: string;
  /** How many calls this rule answers; absent = all. */
  readonly times?: number;
  readonly errcode?: number;
  readonly errmsg?: string;
  /** Fields that replace or complete the answer. */
  readonly answer?: Readonly<Record<string, unknown>>;
  /** Real milliseconds before the answer. */
  readonly delayMs?: number;
  /** Result of a content check. */
  readonly suggest?: 'pass' | 'review' | 'risky';
  readonly label?: number;
  /** Virtual milliseconds until the result of mediaCheckAsync arrives. */
  readonly resultAfterMs?: number;
  /** How many more times the event that follows is delivered. */
  readonly duplicates?: number;
}

/** What a rule is matched against. */
export interface Asked {
  readonly api: string;
  readonly openid: string;
  readonly templateId: string;
  readonly json: string;
}

const KINDS: Readonly<Record<keyof ScriptRule, 'string' | 'number' | 'object'>> = {
  api: 'string',
  openid: 'string',
  templateId: 'string',
  contains: 'string',
  times: 'number',
  errcode: 'number',
  errmsg: 'string',
  answer: 'object',
  delayMs: 'number',
  suggest: 'string',
  label: 'number',
  resultAfterMs: 'number',
  duplicates: 'number',
};

const MOST_RULES = 1000;

function kindOf(key: string): string | undefined {
  return Object.hasOwn(KINDS, key) ? KINDS[key as keyof ScriptRule] : undefined;
}

function asRule(raw: unknown): ScriptRule {
  if (typeof raw !== 'object' || raw === null) throw invalidParam('a script rule must be an object');
  for (const [key, value] of Object.entries(raw) as [string, unknown][]) {
    const kind = kindOf(key);
    if (kind === undefined) throw invalidParam(`script rule does not know: ${key}`);
    if (typeof value !== kind) throw invalidParam(`script rule ${key} must be a ${kind}`);
  }
  return raw;
}

/** The orders in force; the first that matches and is not used up answers. */
export class Script {
  private rules: { readonly rule: ScriptRule; left: number }[] = [];

  /** Replaces all orders; refuses unknown words in a rule. */
  set(raw: unknown): void {
    if (!Array.isArray(raw) || raw.length > MOST_RULES)
      throw invalidParam('script must be an array of rules');
    this.rules = raw.map(asRule).map((rule) => ({ rule, left: rule.times ?? Infinity }));
  }

  /** The order for this call, counted as used. */
  take(asked: Asked): ScriptRule | undefined {
    const found = this.rules.find(({ rule, left }) => left > 0 && fits(rule, asked));
    if (!found) return undefined;
    found.left -= 1;
    return found.rule;
  }
}

const fits = (rule: ScriptRule, asked: Asked): boolean =>
  (rule.api === undefined || rule.api === asked.api) &&
  (rule.openid === undefined || rule.openid === asked.openid) &&
  (rule.templateId === undefined || rule.templateId === asked.templateId) &&
  (rule.contains === undefined || asked.json.includes(rule.contains));
