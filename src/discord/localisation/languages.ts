/** The languages that fixed texts and command names are translated into, as Discord names them; "en" stands for all of English. */
export const LANGUAGES = ['en', 'de', 'es-ES', 'fr', 'pt-BR', 'zh-CN', 'ja'] as const

export type Language = (typeof LANGUAGES)[number]
