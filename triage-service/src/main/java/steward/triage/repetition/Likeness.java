package steward.triage.repetition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Subject;
import steward.triage.signal.ContentHash;
import steward.triage.signal.NormalisedText;

/// What stands for a content when it is compared with another one. Hashes only: no text can be had back.
///
/// @param exact SHA-256 of text and media as they are, in hex
/// @param normalised SHA-256 of the normalised text and of the media, in hex
/// @param media SHA-256 of the media, in hex
/// @param simHash of the normalised text; null where the text is too short for a likeness to mean anything
public record Likeness(String exact, String normalised, String media, @Nullable Long simHash) {

    /// A text of fewer characters says too little without its surroundings: "ok" under two posts is not the same content.
    static final int LEAST_CHARACTERS = 12;

    /// Shorter texts differ in many bits as soon as one word does, and hardly differ where another word of the same length stands.
    static final int LEAST_FOR_NEAR = 40;

    /// Of sixty-four bits. One changed word in a message of some lines moves a few; unrelated texts of one language differ in twenty or more.
    static final int NEAR_BITS = 6;

    /// The likeness of a subject's content; null where there is nothing to compare: hardly any text, and no media that a hash names. An address may
    /// show something else tomorrow, so media without a hash are no content that one can know again.
    public static @Nullable Likeness of(Subject subject) {
        List<@Nullable String> media = new ArrayList<>();
        for (MediaReference reference : subject.media()) {
            if (reference.sha256() == null) {
                return null;
            }
            media.add(reference.kind().name());
            media.add(reference.sha256());
        }
        String text = subject.text() == null ? "" : NormalisedText.of(subject.text()).value();
        if (text.length() < LEAST_CHARACTERS && media.isEmpty()) {
            return null;
        }
        String shown = ContentHash.ofAll(media.toArray(String[]::new));
        return new Likeness(
                ContentHash.of(subject),
                ContentHash.ofAll(text, shown),
                shown,
                text.length() < LEAST_FOR_NEAR ? null : SimHash.of(text));
    }

    /// How near another content comes to this one; null where it does not.
    @Nullable Nearness to(Likeness other) {
        if (exact.equals(other.exact)) {
            return Nearness.IDENTICAL;
        }
        if (normalised.equals(other.normalised)) {
            return Nearness.SAME_WORDS;
        }
        Long one = simHash;
        Long another = other.simHash;
        return one != null
                        && another != null
                        && media.equals(other.media)
                        && Long.bitCount(one ^ another) <= NEAR_BITS
                ? Nearness.NEARLY
                : null;
    }
}
