import { noDeadlines } from '../../../cloudfunctions/noDeadlines.table';
import { type Sight, sightOf, subjectOf } from '../../../cloudfunctions/report/access.rules';
import { type Choices, withChoices } from '../../../cloudfunctions/report/departments.rules';
import { stopping } from '../../../cloudfunctions/report/guards.rules';
import { settledItem } from '../../../cloudfunctions/report/item.rules';
import { adding, mayStillAdd, newVoice } from '../../../cloudfunctions/report/join.rules';
import {
  absorbing,
  hasRoom,
  missingVoices,
  targetChoices,
  targetMatch,
} from '../../../cloudfunctions/report/merge.rules';
import { newReport } from '../../../cloudfunctions/report/newReport.rules';
import { reportFlow, reportSteps } from '../../../cloudfunctions/report/report.table';
import { mayBeJoined } from '../../../cloudfunctions/report/similar.rules';
import { outcomeOfParts, partReport } from '../../../cloudfunctions/report/split.rules';
import { spokenOf } from '../../../cloudfunctions/report/spoken.rules';
import { actorOf, takeStep } from '../../../cloudfunctions/report/step.rules';
import type { Taken } from '../../../cloudfunctions/report/taken.rules';
import { canonical } from '../../../cloudfunctions/workflow/journal.rules';
import { asked, firstFault } from '../../../cloudfunctions/workflow/needs.rules';
import { allowedStep } from '../../../cloudfunctions/workflow/step.rules';
import type { Need, ReportDraft, ReportStep, StepInput } from '../../../typings/report';
import type { ReportDoc } from '../../../typings/reportDoc';
import { checklist, draft, monday } from '../samples';
import { applied, holds } from './applied';
import { district, type Player, units } from './cast';

/** What was there before and after one write of one document. */
export interface Written {
  readonly before: ReportDoc | null;
  readonly after: ReportDoc;
  /** Who did it; empty when nobody did. */
  readonly openid: string;
  readonly what: string;
}

/** A step that somebody may take now. */
export interface Open {
  readonly report: ReportDoc;
  readonly player: Player;
  readonly step: ReportStep;
}

/**
 * Cases and a clock, and the product's own pure rules in the order in which the use cases ask them; each change is
 * applied as the database applies it. What was written is handed to `watch`.
 */
export class Town {
  readonly cases = new Map<string, ReportDoc>();
  at = monday;
  private made = 0;

  constructor(private readonly watch: (written: Written) => void) {}

  pass(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }

  file({ openid, alias }: Player, unitId: string, more: Partial<ReportDraft>): void {
    const filed = draft({ draftId: this.identity(), unitId, ...more });
    const unit = units.find(({ id }) => id === unitId);
    if (unit === undefined) throw new Error(`no unit ${unitId}`);
    const item = checklist.items.find(({ id }) => id === filed.itemId) ?? null;
    const given = {
      draft: filed,
      alias,
      checked: { unit, item },
      district,
      deadlines: noDeadlines,
      checklist: checklist.version,
    };
    this.write(null, newReport({ ...given, at: this.at, isHeld: false, extra: 0 }), openid, 'submit');
  }

  join(report: ReportDoc, { openid, alias }: Player, reporter: ReportDraft['reporter']): void {
    if (!mayBeJoined(report)) return;
    const ask = {
      id: report._id,
      draftId: this.identity(),
      text: '我也看见',
      media: [],
      reporter,
      callMe: '',
    } as const;
    const voice = newVoice(ask, alias, this.at);
    const { match, unlike } = mayStillAdd(voice, report);
    if (!holds(report, match, unlike)) return;
    this.write(report, applied(report, adding(voice)), openid, 'join');
  }

  /** Everything this player may do with this case now. */
  open(report: ReportDoc, player: Player): readonly Open[] {
    const sight = sightWith(report, player);
    if (sight === 'none') return [];
    const post = sight === 'handler' ? player.post : null;
    const subject = subjectOf(report, sight, post);
    const steps = reportSteps.filter((step) => allowedStep(reportFlow, subject, step) !== null);
    return steps.map((step) => ({ report, player, step }));
  }

  /** The form of a step, with its choices. */
  form({ report, player, step }: Open): readonly Need[] {
    const sight = sightWith(report, player);
    const post = sight === 'handler' ? player.post : null;
    const row = allowedStep(reportFlow, subjectOf(report, sight, post), step);
    const targets = step === 'merge' ? this.targets(report, player) : [];
    return (row?.needs ?? []).map((need) =>
      withChoices(need, { report, district, post, targets, at: this.at }),
    );
  }

  /** Takes a step as the use case does; false when it is refused, and then nothing is changed. */
  take(open: Open, input: StepInput, isCutShort = false): boolean {
    const { report, player, step } = open;
    const { openid, aliases } = player;
    const needs = this.form(open);
    const sight = sightWith(report, player);
    const post = sight === 'handler' ? player.post : null;
    const subject = subjectOf(report, sight, post);
    const row = allowedStep(reportFlow, subject, step);
    const isOwnFile = (file: string): boolean => file.includes(`/case/${report._id}/`);
    const isItem = (id: string): boolean => checklist.items.some((item) => item.id === id);
    if (row === null || firstFault(needs, input, { isItem, isOwnFile }) !== null) return false;
    const given = asked(needs, input);
    if (
      stopping(step, {
        report,
        input: given,
        post,
        openid,
        district,
        checklist,
        deadlines: noDeadlines,
        at: this.at,
      }) !== null
    )
      return false;
    const deed: Taken = {
      report, step, row, input: given, post, openid, aliases, name: null, district, deadlines: noDeadlines, at: this.at,
      unit: units.find(({ id }) => id === report.unit.id) ?? null,
      item: settledItem(checklist, report.item),
      isRestricted: (id) => checklist.items.some((item) => item.id === id && item.restricted),
      isJoined: sight === 'joined',
      instead: row.instead !== undefined && subject.holds(row.instead.when),
      spoken: spokenOf(needs, given, { district, checklist }),
    }; // prettier-ignore
    if (step === 'merge' && !this.absorb(deed)) return false;
    if (isCutShort) return true;
    this.settle(deed);
    return true;
  }

  /** What the clock does with divided cases: makes parts that are missing, closes what is over. */
  settleParts(): void {
    for (const whole of this.cases.values()) if (whole.state === 'split') this.settleWhole(whole);
  }

  targets(report: ReportDoc, { post }: Player): Choices {
    if (post === null) return [];
    const match = targetMatch(report, post);
    if (match === null) return [];
    return targetChoices(
      [...this.cases.values()].filter((other) => holds(other, match, {})),
      report,
      post,
    );
  }

  private identity(): string {
    this.made += 1;
    return `walked_${String(this.made).padStart(20, '0')}`;
  }

  private absorb(deed: Taken): boolean {
    const target = [...this.cases.values()].find(({ number }) => number === deed.input['target']);
    if (target?.open !== true) return false;
    const more = missingVoices(target, deed.report);
    if (more.length === 0) return true;
    if (!hasRoom(target, more)) return false;
    const change = absorbing(target, deed.report, more, actorOf(deed), this.at);
    this.write(target, applied(target, change), deed.openid, 'absorb');
    return true;
  }

  private settleWhole(whole: ReportDoc): void {
    const parts = whole.parts ?? [];
    const made = parts.flatMap(({ id }) => this.cases.get(id) ?? []);
    for (const part of parts)
      if (!this.cases.has(part.id))
        this.write(null, partReport(whole, part, checklist, district, 0), '', 'part');
    if (made.length < parts.length || made.some(({ open }) => open)) return;
    const row = reportFlow.states.split.steps.closeParts;
    const input = { outcome: outcomeOfParts(made) };
    const nobody = {
      post: null,
      openid: '',
      aliases: [],
      name: null,
      isSystem: true,
      isJoined: false,
      instead: false,
    };
    this.settle({ ...nobody, report: whole, step: 'closeParts', row, input, spoken: {}, district, deadlines: noDeadlines, unit: null, item: () => whole.item, isRestricted: () => false, at: this.at }); // prettier-ignore
  }

  private settle(deed: Taken): void {
    const { after, change } = takeStep(deed);
    const stored = applied(deed.report, change);
    if (comparable(stored) !== comparable(after))
      throw new Error(`${deed.step}: what is stored is not what was decided`);
    this.write(deed.report, stored, deed.openid, deed.step);
  }

  private write(before: ReportDoc | null, after: ReportDoc, openid: string, what: string): void {
    this.cases.set(after._id, after);
    this.watch({ before, after, openid, what });
  }
}

/** A player who has to say why has done so: the reason moves nothing of the case. */
const sightWith = (report: ReportDoc, player: Player): Sight => {
  const sight = sightOf(report, player);
  return sight === 'reason' ? 'handler' : sight;
};

/** NB: `owedDueAt` is made from what is owed, and `rewardDueAt` from the end, at the write itself. */
const comparable = (report: ReportDoc): string =>
  canonical({ ...report, owedDueAt: undefined, rewardDueAt: undefined });
