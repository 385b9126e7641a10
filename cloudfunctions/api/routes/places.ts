import type { PlaceActions } from '../../../typings/actions/places';
import { cellListAsk, cellSaveAsk } from '../../cell/asks';
import { listCells, saveCells } from '../../cell/cells';
import {
  gridDecideAsk,
  gridNearestAsk,
  gridProposeAsk,
  gridRegisterAsk,
  gridSearchAsk,
  gridUnitAsk,
  schoolReadAsk,
  schoolSaveAsk,
} from '../../grid/asks';
import { decideGridChange } from '../../grid/decide';
import { nearestUnits } from '../../grid/nearest';
import { proposeGridChange } from '../../grid/propose';
import { readRegister } from '../../grid/register';
import { readSchool, saveSchool } from '../../grid/school';
import { searchUnits } from '../../grid/search';
import { readUnit } from '../../grid/unit';
import {
  posterCheckAsk,
  posterConsentAsk,
  posterListAsk,
  posterProveAsk,
  posterReadAsk,
} from '../../poster/asks';
import { checkPoster } from '../../poster/check';
import { consentToPoster } from '../../poster/consent';
import { listPosters } from '../../poster/list';
import { provePoster } from '../../poster/prove';
import { readGridPage } from '../../poster/public';
import { readPoster } from '../../poster/read';
import { actOnRoster } from '../../roster/act';
import {
  rosterActAsk,
  rosterAdoptAsk,
  rosterBoardAsk,
  rosterCheckAsk,
  rosterEditAsk,
  rosterListAsk,
  rosterReadAsk,
  rosterRemindAsk,
  rosterRevealAsk,
  rosterTownAsk,
} from '../../roster/asks';
import { readBoard, readTownBoard } from '../../roster/board';
import { editRoster } from '../../roster/edit';
import { adoptImport, checkImport } from '../../roster/import';
import { listRosters } from '../../roster/list';
import { readRoster } from '../../roster/read';
import { remindSchools } from '../../roster/remind';
import { revealMobile } from '../../roster/reveal';
import type { RoutesOf } from '../route';

/** Schools and grids, their teams as filed, and what hangs on their walls. */
export const placeRoutes = {
  'grid.unit': { schema: gridUnitAsk, may: ['public.read'], answer: readUnit },
  'grid.nearest': { schema: gridNearestAsk, may: ['public.read'], answer: nearestUnits },
  'grid.search': { schema: gridSearchAsk, may: ['public.read'], answer: searchUnits },
  'grid.register': { schema: gridRegisterAsk, may: ['grids.read'], answer: readRegister },
  'grid.propose': { schema: gridProposeAsk, may: ['grids.propose'], answer: proposeGridChange },
  'cell.list': { schema: cellListAsk, may: ['school.profile'], answer: listCells },
  'cell.save': { schema: cellSaveAsk, may: ['school.profile'], answer: saveCells },
  'school.read': { schema: schoolReadAsk, may: ['school.profile'], answer: readSchool },
  'school.save': { schema: schoolSaveAsk, may: ['school.profile'], answer: saveSchool },
  'grid.decide': { schema: gridDecideAsk, may: ['grids.approve'], answer: decideGridChange },
  'roster.read': { schema: rosterReadAsk, may: ['filing.prepare'], answer: readRoster },
  'roster.edit': { schema: rosterEditAsk, may: ['filing.prepare'], answer: editRoster },
  'roster.check': { schema: rosterCheckAsk, may: ['filing.prepare'], answer: checkImport },
  'roster.adopt': { schema: rosterAdoptAsk, may: ['filing.prepare'], answer: adoptImport },
  'roster.act': { schema: rosterActAsk, may: ['filing.submit'], answer: actOnRoster },
  'roster.reveal': { schema: rosterRevealAsk, may: ['filing.prepare'], answer: revealMobile },
  'roster.list': { schema: rosterListAsk, may: ['filing.submit'], answer: listRosters },
  'roster.board': { schema: rosterBoardAsk, may: ['filing.submit'], answer: readBoard },
  'roster.town': { schema: rosterTownAsk, may: ['filing.submit'], answer: readTownBoard },
  'roster.remind': { schema: rosterRemindAsk, may: ['filing.submit'], answer: remindSchools },
  'poster.read': { schema: posterReadAsk, may: ['poster.put'], answer: readPoster },
  'poster.prove': { schema: posterProveAsk, may: ['poster.put'], answer: provePoster },
  'poster.consent': { schema: posterConsentAsk, may: ['public.read'], answer: consentToPoster },
  'poster.check': { schema: posterCheckAsk, may: ['poster.put'], answer: checkPoster },
  'poster.list': { schema: posterListAsk, may: ['poster.overview'], answer: listPosters },
  'poster.public': { schema: posterReadAsk, may: ['public.read'], answer: readGridPage },
} as const satisfies RoutesOf<PlaceActions>;
