/** There will be no file, for a reason that the person can do something about: the message says which. */
export class NotMade extends Error {}
