import type { WeChat } from '../world';

/** WeChat that is asked for one person's pushes one after another: it refuses two at once to the same (43108). */
export function onePushAtATime(wechat: WeChat): WeChat {
  const lanes = new Map<string, Promise<unknown>>();
  return {
    ...wechat,
    push: (push) => {
      const before = lanes.get(push.to) ?? Promise.resolve();
      const sent = before.then(() => wechat.push(push));
      const lane = sent.catch(() => undefined);
      lanes.set(push.to, lane);
      void lane.then(() => {
        if (lanes.get(push.to) === lane) lanes.delete(push.to);
      });
      return sent;
    },
  };
}
