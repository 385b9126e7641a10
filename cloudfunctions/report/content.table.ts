/*
 * What WeChat's content check is given time for (F060, wechat-platform §content). It answers about words at once, about a
 * picture within half an hour, and only about somebody who used the mini-program within the last two hours.
 */

/** Minutes until it is asked again about a picture after it did not take the question, by how often it was asked. */
export const askAgainMinutes = [2, 10] as const;

/** Minutes after which an answer about a picture is not waited for any longer. */
export const answerMinutes = 30;

/** How often it is asked about one picture, all in all; then whoever handles the case sees it, and is told so. */
export const mostAsked = askAgainMinutes.length + 1;

/** WeChat takes so many characters at a time; nothing that a report holds is longer. */
export const mostCharacters = 2500;
