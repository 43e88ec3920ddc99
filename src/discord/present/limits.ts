/** Discord's own numbers, in UTF-16 units; Discord counts code points, which are never more. */
export const MESSAGE_LIMIT = 2000
export const CHOICES_LIMIT = 25
export const CHOICE_TEXT_LIMIT = 100
export const CUSTOM_ID_LIMIT = 100
/** All text of a message with frames (components V2) together */
export const FRAMED_TEXT_LIMIT = 4000

/** Our own: how many messages one reply may take. */
export const MESSAGES_PER_REPLY = 3
