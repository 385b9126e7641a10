import type { ExportTicket } from '../ledger';
import type {
  ChangePage,
  DutyChange,
  DutyPage,
  InvitationPreview,
  Invited,
  PlaceRef,
  TeamPage,
} from '../people';
import type { Me, Role } from '../person';
import type { ConsentLine, ConsentPurpose, PrivacyPage } from '../privacy';

/** Who somebody is, what is kept of them, and who holds which post. */
export interface PeopleActions {
  /** Who I am, in which posts, and which reminders I still have. */
  'person.me': { ask: Record<string, never>; answer: Me };
  /** What is kept of me, why, and how long (隐私中心). */
  'privacy.read': { ask: Record<string, never>; answer: PrivacyPage };
  /** Everything of mine as a file; the same `requestId` is the same file. */
  'privacy.export': { ask: { readonly requestId: string }; answer: ExportTicket };
  'privacy.exportState': { ask: { readonly id: string }; answer: ExportTicket };
  /** Yes to one purpose, or taking it back; `version` is that of the text that was read. */
  'privacy.consent': {
    ask: { readonly purpose: ConsentPurpose; readonly version: number; readonly agree: boolean };
    answer: { readonly consents: readonly ConsentLine[]; readonly said: string };
  };
  /** Corrects how I want to be called, everywhere it is kept. */
  'privacy.correct': {
    ask: { readonly was: string; readonly newName: string };
    answer: { readonly changed: number; readonly said: string };
  };
  /** 注销: deletes who I am; `agree` after reading what happens. `finished` false: the clock goes on. */
  'privacy.cancel': {
    ask: { readonly agree: true };
    answer: { readonly finished: boolean; readonly said: string };
  };
  /** The team of a place, my own when null: who is in it, who is invited, what I may do about it. */
  'people.list': { ask: { readonly place: PlaceRef | null }; answer: TeamPage };
  /** An invitation to one post, or to one row of a school's filed roster; the same `requestId` is the same invitation. */
  'people.invite': {
    ask: {
      readonly requestId: string;
      readonly place: PlaceRef;
      readonly role: Exclude<Role, 'VOL'>;
      readonly name: string;
      /** Whose post it takes over, as `people.list` names them. */
      readonly replaces?: string;
      readonly rowId?: string;
    };
    answer: Invited;
  };
  'people.uninvite': { ask: { readonly id: string }; answer: { readonly said: string } };
  /** What a code offers, before it is taken up. */
  'people.readInvite': { ask: { readonly code: string }; answer: InvitationPreview };
  'people.claim': {
    ask: { readonly code: string };
    answer: { readonly postId: string; readonly said: string };
  };
  /** Ends one post of somebody, at once. */
  'people.end': {
    ask: { readonly place: PlaceRef; readonly role: Exclude<Role, 'VOL'>; readonly who: string };
    answer: { readonly said: string };
  };
  /** Locks an account with all its posts, or opens it again. */
  'people.lock': {
    ask: {
      readonly place: PlaceRef;
      readonly role: Exclude<Role, 'VOL'>;
      readonly who: string;
      readonly locked: boolean;
      readonly why: string;
    };
    answer: { readonly said: string };
  };
  'people.duty': { ask: { readonly place: PlaceRef | null }; answer: DutyPage };
  'people.changeDuty': {
    ask: { readonly place: PlaceRef; readonly change: DutyChange };
    answer: DutyPage;
  };
  /** Who gave and took which post, for the auditor. */
  'people.changes': { ask: { readonly cursor: string | null }; answer: ChangePage };
}
