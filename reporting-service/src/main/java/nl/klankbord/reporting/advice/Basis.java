package nl.klankbord.reporting.advice;

/** What an advice or a signal rests on; whoever reads it is told (RPT-14). */
public enum Basis {
    /** On so many cases that nobody can be meant; a second advisor has looked for traces of people. */
    CASES,
    /** On talks with the works council, sessions, surveys, documents, the law: on no case. */
    OTHER_SOURCES
}
