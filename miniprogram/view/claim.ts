import type { InvitationPreview } from '../../typings/people';
import type { Query } from './opening';

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
};

/** The code that an invitation's card, or a code made for its page, holds; empty for anything else. */
export function codeIn(query: Query): string {
  const found = /(?:^|[?&=])c=([0-9A-Za-z]{12})(?:$|&)/.exec(decoded(query['scene'] ?? ''));
  return found?.[1] ?? '';
}

/** What is offered, ready to be shown; the person says that it is them before anything happens. */
export interface PreviewView {
  readonly heading: string;
  readonly name: string;
  readonly words: string;
  readonly until: string;
}

export const previewView = ({ name, title, place, takesOver, until }: InvitationPreview): PreviewView => ({
  heading: title === place ? title : `${place} · ${title}`,
  name,
  words: takesOver
    ? '认领后，原来的人就不能再用这个身份，没办完的都由您接着办。'
    : '认领后，您就能以这个身份办理；随时可以在“我的”里换回个人身份。',
  until: `${until}前有效，只能用一次`,
});
