package steward.triage.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Subject;

class LikenessTest {

    private static final int TRIES = 2_000;
    private static final String[] WORDS = {
        "buy", "cheap", "followers", "now", "and", "grow", "your", "page", "with", "real", "people",
                "who", "never",
        "leave", "message", "me", "for", "prices", "today", "only", "best", "offer", "win", "money",
                "fast", "click",
        "here", "free", "gift", "card", "winner", "crypto", "double", "profit", "guaranteed",
                "trust", "nobody", "else"
    };

    @Test
    void theSameContentIsIdentical() {
        Likeness one = text("Buy ten thousand followers, cheap and real!");
        assertThat(one.to(text("Buy ten thousand followers, cheap and real!")))
                .isEqualTo(Nearness.IDENTICAL);
    }

    @Test
    void layoutCaseAndWhatNobodySeesMakeNoOtherContent() {
        Likeness one = text("Buy ten thousand followers, cheap and real!");
        assertThat(one.to(text("  BUY ten\u200B thousand\nfollowers, \tcheap and REAL!")))
                .isEqualTo(Nearness.SAME_WORDS);
    }

    @Test
    void oneOtherWordInALongTextIsNearlyTheSame() {
        Random random = new Random(1);
        int near = 0;
        for (int i = 0; i < TRIES; i++) {
            String words = sentence(random, 60);
            near += text(words).to(text(words + " visit-" + i)) == Nearness.NEARLY ? 1 : 0;
        }
        assertThat(near).as("of " + TRIES).isGreaterThan(TRIES * 9 / 10);
    }

    @Test
    void otherTextsOfTheSameWordsAreNotTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            assertThat(text(sentence(random, 30)).to(text(sentence(random, 30)))).isNull();
        }
    }

    @Test
    void whatSaysTooLittleIsComparedWithNothing() {
        assertThat(Likeness.of(subject("ok", List.of()))).isNull();
        assertThat(Likeness.of(subject(null, List.of()))).isNull();
        assertThat(text("short but clear").simHash()).isNull();
    }

    @Test
    void anAddressIsNoContent() {
        assertThat(Likeness.of(subject("the same words below it", List.of(image(null))))).isNull();
    }

    @Test
    void otherMediaUnderTheSameWordsAreOtherContent() {
        String words = "the same long enough words below two pictures that differ";
        Likeness one = Objects.requireNonNull(Likeness.of(subject(words, List.of(image("aa")))));
        Likeness other = Objects.requireNonNull(Likeness.of(subject(words, List.of(image("bb")))));
        assertThat(one.to(other)).isNull();
        assertThat(one.to(one)).isEqualTo(Nearness.IDENTICAL);
    }

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return sentence.toString();
    }

    private static Likeness text(String text) {
        return Objects.requireNonNull(Likeness.of(subject(text, List.of())));
    }

    private static MediaReference image(@Nullable String sha256) {
        return new MediaReference(
                MediaReference.Kind.IMAGE, "https://media.example/1", sha256, null, null);
    }

    private static Subject subject(@Nullable String text, List<MediaReference> media) {
        return new Subject(
                "feed", "post", "1", null, null, null, text, "en", media, List.of(), null, false,
                null, null, Map.of());
    }
}
