/** Shows rooms how their quizzes stand. What a room is owed is read from what is saved, so nothing is lost with the process. */
export interface QuizMaster {
  /** Shows what is owed to a quiz's room now. Never rejects. */
  show(quizId: string): Promise<void>
  /** Looks after every quiz whose time has come; those that ran before the process began are woken first. */
  tick(): Promise<void>
  /** Begins nothing more, and resolves once nothing is under way */
  stop(): Promise<void>
}
