import type { Answer, Ask } from '../../typings/contract';
import type { TemplateKey } from '../../typings/message';
import type { SubscriptionOffer } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { routingScopeOf } from '../checklist/scope.rules';
import { mayAsk } from '../permission.rules';
import { grant } from '../refuse';
import { boxesOf } from '../report/boxesOf.rules';
import { templates } from '../templates.table';
import type { Asker, World } from '../world';
import { isToolAt, toolsOf } from './tools.rules';

/** Who I am, in which posts with which lists, and how many reminders WeChat would still deliver (F026, F113). */
export async function readMe(
  _ask: Ask<'person.me'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'person.me'>>> {
  const person = await world.directory.person(asker.openid);
  // Came along with the person: no call of its own.
  const district = await world.directory.district();
  const { bureau, towns } = district;
  const held = await world.store.page('credits', {
    match: { openid: asker.openid },
    by: 'template',
    direction: 'asc',
    after: null,
    limit: 10,
    fields: ['template', 'left'],
  });
  const posts = person?.posts ?? [];
  const wanted: readonly TemplateKey[] =
    posts.length === 0 ? ['report.moved'] : ['report.arrived', 'report.moved'];
  return grant({
    name: person?.name ?? null,
    posts: posts.map((post) => ({
      ...post,
      boxes: boxesOf(post),
      routing: routingScopeOf(post).kind,
      mayReport: mayAsk(['report.create'], post),
      tools: toolsOf(post).filter((key) => isToolAt(key, post, district)),
    })),
    bureau,
    towns: posts.length === 0 ? [] : towns.map(({ id, name }) => ({ id, name })),
    credit: Object.fromEntries(held.map(({ template, left }) => [template, left])),
    askFor: wanted.map((key): SubscriptionOffer => ({
      templateId: world.wechat.templateId(key),
      ...offered(key),
    })),
  });
}

const offered = (key: TemplateKey) => ({ title: templates[key].title, why: templates[key].why });
