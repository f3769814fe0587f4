package nl.klankbord.reporting.yearly;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Marks;
import org.jspecify.annotations.Nullable;

/** Who wrote a version, who read it, and what it was that they read. */
@Embeddable
class FourEyes {
    private @Nullable UUID authorPerson;

    @Column(columnDefinition = "text")
    private String writerMarks = "";

    @Column(columnDefinition = "text")
    private String readerMarks = "";

    @Column(columnDefinition = "text")
    private @Nullable String checkedHash;

    /** From now on somebody is the author. */
    void vouchedFor(Author who) {
        authorPerson = who.id().value();
    }

    void writtenBy(Author who) {
        writerMarks = Marks.read(writerMarks).and(who.marks()).stored();
    }

    void readBy(Author who) {
        readerMarks = new Marks(who.marks()).stored();
    }

    /** Nobody has read what will now change. */
    void returned() {
        readerMarks = new Marks(Set.of()).stored();
        checkedHash = null;
    }

    /** The second reader is to read this, and nothing else can become final. */
    void checked(String contentHash) {
        checkedHash = contentHash;
    }

    /**
     * Whether this is still what was checked: names, figures and material of others may have changed since.
     *
     * @throws Problem 409 with {@code changed} at {@code /document}
     */
    void requireChecked(String contentHash) {
        if (!contentHash.equals(checkedHash)) throw Problem.conflict().with("/document", "changed");
    }

    /** The author, whatever their key is now. */
    boolean isAuthor(Author who) {
        return who.id().value().equals(authorPerson);
    }

    /** Whether somebody wrote any of it, checked it, or shares a key or an account with somebody who did. */
    boolean isWriter(Author who) {
        return Marks.read(writerMarks).know(who.marks());
    }

    boolean isReader(Author who) {
        return Marks.read(readerMarks).know(who.marks());
    }
}
