package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmaskTest {

    @ParameterizedTest
    @CsvSource({
        "pa\u200Bss\u2060word, password",
        "\uFF50\uFF41\uFF53\uFF53word, password",
        "p\u0430ssw\u043Erd, password",
        "p4$$w0rd, password",
        "pa5swo|2d, pa5swo|2d",
        "p a s s w o r d, password",
        "p.a.s.s.w.o.r.d, password",
        "now p-a-s-s-w-o-r-d now, now password now",
        "p\u0334a\u0335s\u0336s\u0337word, password",
        "\u5BC6 \u7801 \u9519 \u8BEF, \u5BC6\u7801\u9519\u8BEF",
    })
    void whatHidesAWordIsUndone(String masked, String plain) {
        if (masked.contains("2d")) {
            // A digit that stands for no letter keeps its neighbours from being read as letters.
            assertThat(Unmask.of(masked).value()).contains("2d");
            return;
        }
        assertThat(Unmask.of(masked).value()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "call 0800 123 456 now",
        "we met on 3/4/2026 at 10",
        "a b test and plan b",
        "https://a.example/p4th?x=1",
        "@anna5ally said so",
        "it cost $100",
    })
    void whatHidesNothingStays(String text) {
        assertThat(Unmask.of(text).value()).isEqualTo(text);
    }

    @Test
    void lettersOfAnAlphabetKeepTheirDiacritics() {
        assertThat(Unmask.of("Grüße, naïve façade, Ελλάδα").value())
                .isEqualTo(NormalisedText.of("Grüße, naïve façade, Ελλάδα").value());
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            String unmasked = Unmask.of(text.toString()).value();
            assertThat(unmasked.length()).isLessThanOrEqualTo(20 * text.length());
        }
    }
}
