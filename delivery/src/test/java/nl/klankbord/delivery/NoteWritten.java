package nl.klankbord.delivery;

/** The event of these tests. */
public record NoteWritten(String name, int number) {
    public static final String TYPE = "note-written.v1";
    public static final String TOPIC = "note.notes.v1";
}
