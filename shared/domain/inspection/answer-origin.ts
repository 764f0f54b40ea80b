/** What an answer was entered from: the respondent's own screen, a paper 点検票, or a file. */
export const answerOrigins = ['screen', 'paper', 'file'] as const
export type AnswerOrigin = (typeof answerOrigins)[number]
