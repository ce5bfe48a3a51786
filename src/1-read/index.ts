/**
 * Reading: a source in, a conversation out. Each format is one small module behind the `Reader` interface; which one reads a source is told by
 * content, with a reason.
 */
export { readConversation } from './read-conversation.ts';
