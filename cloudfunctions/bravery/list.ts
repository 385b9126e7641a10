import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import { secondsAfter } from '../calendar.rules';
import type { Asker, Match, World } from '../world';
import { mostMeasured } from './limits.table';
import { publicDeed } from './lines.rules';
import { braveryCard, cardFields, ownBravery } from './page.rules';
import { braveryScope } from './police.rules';
import { figuresOf } from './time.rules';

const pageSize = 20;
const yearSeconds = 365 * 86_400;

const notYours = refuse(
  'FORBIDDEN',
  '见义勇为申请由公安核实、区社治中心办理；自己的申请请在“我的申请”里看。',
);

async function scopeFor({ post }: Asker, { directory }: World): Promise<Match | null> {
  return post === null ? null : braveryScope(post, await directory.district());
}

/** All of one's own applications, the latest first (F328). */
export async function listOwnBravery(
  { cursor }: Ask<'bravery.mine'>,
  { alias, aliases }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'bravery.mine'>>> {
  const pages = await Promise.all(
    [...new Set([alias, ...aliases])].map((who) =>
      store.page('braveries', {
        match: { who },
        by: 'order',
        direction: 'desc',
        after: cursor,
        limit: pageSize + 1,
        fields: ['_id', 'order'],
      }),
    ),
  );
  const found = pages.flat().toSorted((one, other) => (one.order < other.order ? 1 : -1));
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  const ids = shown.map(({ _id }) => _id);
  const held = ids.length === 0 ? [] : await store.readAll('braveries', ids);
  const rows = held.toSorted((one, other) => (one.order < other.order ? 1 : -1)).map(ownBravery);
  return grant({ rows, next });
}

/** The applications of one's town or district in one list: those that wait the longest first, what is over the latest first. */
export async function listBravery(
  { box, cursor }: Ask<'bravery.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'bravery.list'>>> {
  const scope = await scopeFor(asker, world);
  if (scope === null) return notYours;
  const found = await world.store.page('braveries', {
    match: { ...scope, box },
    by: 'order',
    direction: box === 'past' ? 'desc' : 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: cardFields,
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  return grant({ cards: shown.map(braveryCard), next });
}

/** How long it took, of what was confirmed in the last year; the newest so many, so that it costs the same each time (F329). */
export async function measureBravery(
  _ask: Ask<'bravery.figures'>,
  { post }: Asker,
  { store, now }: World,
): Promise<Outcome<Answer<'bravery.figures'>>> {
  if (post?.role !== 'SGC')
    return refuse('FORBIDDEN', '用时由区社治中心统计，请切换到区社治中心的岗位再看。');
  const since = secondsAfter(now(), -yearSeconds);
  const newest = await store.page('braveries', {
    match: { confirmedIn: post.place.id },
    by: 'confirmedOrder',
    direction: 'desc',
    after: null,
    limit: mostMeasured,
    fields: ['eventAt', 'confirmedAt', 'awardedAt', 'publishedAt'],
  });
  const measured = newest.filter(({ confirmedAt = '' }) => confirmedAt >= since);
  const said = measured.length === mostMeasured ? `最近 ${mostMeasured} 件` : '最近一年公安核实的';
  return grant({ figures: figuresOf(measured), said });
}

/** What is public, for anybody, the latest first: names masked when it was written (F330). */
export async function listPublicDeeds(
  { cursor }: Ask<'bravery.public'>,
  _asker: Asker,
  { store, directory }: World,
): Promise<Outcome<Answer<'bravery.public'>>> {
  const { id } = await directory.district();
  const found = await store.page('braveries', {
    match: { publicIn: id },
    by: 'publicOrder',
    direction: 'desc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'town', 'eventAt', 'publicity', 'publicOrder'],
  });
  const { shown, next } = pageFrom(found, pageSize, ({ publicOrder }) => publicOrder);
  return grant({ deeds: shown.flatMap(publicDeed), next });
}
