import { phrasesOf } from '../shared/phrase.ts'

/** What a person is told about a text that cannot be added or removed, or of which only the abstract could be had. */
export const CORPUS_PHRASES = {
  fileEmpty: 'It is empty (0 bytes).',
  fileHeld: 'The library holds this very file already, as {file}.',
  fileIgnored: 'Files with this name, and hidden ones, are no part of a library. Rename it.',
  fileNameTooLong: 'Its name is too long ({bytes} bytes; at most {most}).',
  fileUnknownKind:
    "There is no reader for this kind of file. Give PDF, Word (.docx), HTML, JATS XML, PubMed's .nbib, Markdown or plain text.",
  fileNoText: 'There is no text in it that could be quoted.',
  fileUnreadable: 'It cannot be read: {detail}',
  fileInTheWay: 'There is a file {file} in the library already.',
  textHeldByDoi: 'The library holds a text with the DOI {doi} already: {name}.',
  textHeldByWords: 'The library holds a text with the same words already: {name}.',
  textNameTaken: 'There is a text "{id}" already: {name}. Rename the file if this is another.',
  textUnknown: 'There is no such text or file in the library.',
  libraryWouldBeEmpty: 'The library would be empty, so nothing was removed. Add another text first.',
  libraryUnserved: 'The library was changed, but is not served yet. It will be in a moment.',

  identifierUnreadable: '"{typed}" is no DOI, PMID or PMCID; give one such as {examples}.',
  articleUnknown: 'Neither {first} nor {second} has {about}. Check it, or attach the article as a file.',
  articleWithoutText:
    'Neither {first} nor {second} gives out text or abstract of {about}. Attach the article as a file.',
  serviceTrouble:
    'Europe PMC or PubMed cannot be asked about it just now. Try again later, or attach the article as a file.',
  abstractNotInPmc: 'It is not in PubMed Central.',
  abstractNotOpen: 'It is not open access.',
  abstractNoLicence: 'Its licence is not known.',
  abstractLicence: 'Its licence ({licence}) does not allow keeping the full text.',
  abstractNotGiven: '{service} does not give out its full text.',
  abstractTooNew: '{service} does not have it yet.',
} as const

export const corpusPhrase = phrasesOf(CORPUS_PHRASES)
