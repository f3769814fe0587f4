package nl.klankbord.casework.textblocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.PracticeId;

/** A text of a practice; both languages are kept together. */
@Entity
@Table(name = "text_blocks")
class TextBlock {
    @Id
    private UUID id;

    private UUID practiceId;

    @Column(columnDefinition = "text")
    private String title;

    @Column(columnDefinition = "text")
    private String textNl;

    @Column(columnDefinition = "text")
    private String textEn;

    TextBlock() {}

    TextBlock(UUID id, PracticeId practice, BlockText text) {
        this.id = id;
        this.practiceId = practice.value();
        say(text);
    }

    final void say(BlockText text) {
        title = text.title();
        textNl = text.nl();
        textEn = text.en();
    }

    UUID id() {
        return id;
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    BlockText text() {
        return new BlockText(title, textNl, textEn);
    }
}
