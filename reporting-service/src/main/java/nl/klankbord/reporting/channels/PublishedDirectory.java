package nl.klankbord.reporting.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import nl.klankbord.protocol.wire.SignedDirectory;

/** One directory of a chain, never re-serialised. */
@Entity
@Table(name = "directories")
@IdClass(PublishedDirectory.Place.class)
class PublishedDirectory {
    record Place(String channelId, int seq) {}

    @Id
    @Column(columnDefinition = "text")
    private String channelId;

    @Id
    private int seq;

    private byte[] document;
    private byte[] signature;

    PublishedDirectory() {}

    PublishedDirectory(SignedDirectory signed) {
        this.channelId = signed.directory().channel().hex();
        this.seq = signed.directory().seq();
        this.document = signed.document();
        this.signature = signed.signature();
    }

    SignedDirectory signed() {
        return SignedDirectory.parse(document, signature);
    }
}
