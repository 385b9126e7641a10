import type {
  AskedBraveryStep,
  BraveryApplication,
  BraveryCard,
  BraveryFigure,
  BraveryOffer,
  BraveryPage,
  ListedBraveryBox,
  MyBravery,
  PublicDeed,
  SealedWho,
} from '../bravery';
import type { StepInput } from '../report';

/** 见义勇为: applying, confirming, the award, the publicity, what anybody reads (F328–F330). */
export interface BraveryActions {
  'bravery.offer': { ask: Record<string, never>; answer: BraveryOffer };
  /** The same draft twice is one application. */
  'bravery.apply': {
    ask: BraveryApplication;
    answer: { readonly id: string; readonly number: string; readonly said: string };
  };
  'bravery.mine': {
    ask: { readonly cursor: string | null };
    answer: { readonly rows: readonly MyBravery[]; readonly next: string | null };
  };
  /** The police's own town (the bureau's own district), or the centre's district. */
  'bravery.list': {
    ask: { readonly box: ListedBraveryBox; readonly cursor: string | null };
    answer: { readonly cards: readonly BraveryCard[]; readonly next: string | null };
  };
  'bravery.read': { ask: { readonly id: string }; answer: BraveryPage };
  /** One step, at the version one has seen. */
  'bravery.act': {
    ask: {
      readonly id: string;
      readonly v: number;
      readonly step: AskedBraveryStep;
      readonly input: StepInput;
    };
    answer: { readonly v: number; readonly said: string };
  };
  /** A name and a number, for a reason that is written down first. */
  'bravery.unseal': {
    ask: { readonly id: string; readonly v: number; readonly whom: SealedWho; readonly reason: string };
    answer: { readonly name: string; readonly mobile: string; readonly v: number };
  };
  /** How long it took in the last year, from the event on (F329). */
  'bravery.figures': {
    ask: Record<string, never>;
    answer: { readonly figures: readonly BraveryFigure[]; readonly said: string };
  };
  /** What is public, the latest first. */
  'bravery.public': {
    ask: { readonly cursor: string | null };
    answer: { readonly deeds: readonly PublicDeed[]; readonly next: string | null };
  };
}
