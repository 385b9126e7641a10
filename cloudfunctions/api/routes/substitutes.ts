import type { SubstituteActions } from '../../../typings/actions/substitutes';
import { actOnSubstitute } from '../../rota/substitute/act';
import { askSubstitute } from '../../rota/substitute/ask';
import { substituteActAsk, substituteAskAsk, substituteListAsk } from '../../rota/substitute/asks';
import { listSubstitutes } from '../../rota/substitute/list';
import type { RoutesOf } from '../route';

/** Who may stand in for whom. */
export const substituteRoutes = {
  'substitute.ask': { schema: substituteAskAsk, may: ['shift.signUp'], answer: askSubstitute },
  'substitute.list': { schema: substituteListAsk, may: ['shift.signUp'], answer: listSubstitutes },
  'substitute.act': { schema: substituteActAsk, may: ['shift.signUp'], answer: actOnSubstitute },
} as const satisfies RoutesOf<SubstituteActions>;
