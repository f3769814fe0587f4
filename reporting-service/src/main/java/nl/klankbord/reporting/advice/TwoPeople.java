package nl.klankbord.reporting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Marks;

/** Who had a hand in the words of an advice or a signal, and who looked in them for traces of people. */
@Embeddable
class TwoPeople {
    @Column(columnDefinition = "text")
    private String writerMarks = "";

    @Column(columnDefinition = "text")
    private String checkerMarks = "";

    TwoPeople() {}

    TwoPeople(Author writer) {
        writtenBy(writer);
    }

    /** Nobody has checked the words as they are now. */
    final void writtenBy(Author who) {
        writerMarks = Marks.read(writerMarks).and(who.marks()).stored();
        checkerMarks = new Marks(Set.of()).stored();
    }

    void checkedBy(Author who) {
        checkerMarks = new Marks(who.marks()).stored();
    }

    boolean isChecked() {
        return !checkerMarks.isEmpty();
    }

    /** Whether somebody wrote any of it, or shares a key or an account with somebody who did. */
    boolean isWriter(Author who) {
        return Marks.read(writerMarks).know(who.marks());
    }
}
