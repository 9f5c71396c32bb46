package steward.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.Withheld.Reason;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.MediaReference.Kind;
import steward.contracts.submission.Subject;

class WithheldTest {

    private static final String PICTURE = "https://media.social-app.example/a.png";
    private static final String FILM = "https://media.social-app.example/a.mp4";
    private static final String ELSEWHERE = "https://images.market-place.example/a.vtt";
    private static final List<String> ALLOWED = List.of("https://media.social-app.example");

    @Test
    void whatTheClientMayShowIsNotWithheld() {
        assertThat(Withheld.among(List.of(with(PICTURE, null)), ALLOWED, false)).isEmpty();
    }

    @Test
    void whatIsOfAnotherOriginIsCaptionsIncludedAndOnce() {
        assertThat(
                        Withheld.among(
                                List.of(with(FILM, ELSEWHERE), with(FILM, ELSEWHERE)),
                                ALLOWED,
                                false))
                .containsExactly(new Withheld(ELSEWHERE, Reason.ORIGIN));
    }

    @Test
    void withoutAnyOriginAllIs() {
        assertThat(Withheld.among(List.of(with(PICTURE, null)), List.of("*"), false))
                .containsExactly(new Withheld(PICTURE, Reason.ORIGIN));
    }

    @Test
    void whatMayShowTheAbuseOfAChildIsWhateverItsOrigin() {
        assertThat(Withheld.among(List.of(with(PICTURE, null)), ALLOWED, true))
                .containsExactly(new Withheld(PICTURE, Reason.CHILD_SAFETY));
    }

    private static Subject with(String url, @Nullable String captions) {
        return new Subject(
                "social-app",
                "post",
                "p-1",
                null,
                null,
                null,
                null,
                null,
                List.of(new MediaReference(Kind.VIDEO, url, null, null, captions)),
                List.of(),
                null,
                false,
                null,
                null,
                Map.of());
    }
}
