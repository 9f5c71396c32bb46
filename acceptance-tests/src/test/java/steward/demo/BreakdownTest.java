package steward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BreakdownTest {

    @Test
    void whoBreaksDownInterruptsTheRunAndFailsItWithTheCause() {
        // Given
        IllegalStateException fault = new IllegalStateException("a programming error");
        Breakdown breakdown = new Breakdown(Thread.currentThread());

        // When
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(
                    breakdown.endsWith(() -> {
                        throw fault;
                    }));
            assertThatThrownBy(() -> new CountDownLatch(1).await())
                    .isInstanceOf(InterruptedException.class);
        }

        // Then
        assertThatThrownBy(breakdown::complain)
                .isInstanceOf(Breakdown.BrokenDown.class)
                .hasCause(fault);
    }

    @Test
    void whoGoesHomeAfterTheShiftDisturbsNobody() {
        // Given
        Breakdown breakdown = new Breakdown(Thread.currentThread());

        // When
        breakdown.endsWith(() -> {}).run();

        // Then
        assertThatCode(breakdown::complain).doesNotThrowAnyException();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aRunThatBrokeDownEndsWithTwoAndSaysWhy() {
        StringWriter said = new StringWriter();
        CommandLine command =
                new CommandLine(new DemoCommand()).setErr(new PrintWriter(said, true));

        assertThat(
                        RunEnd.explain(
                                new Breakdown.BrokenDown(new IllegalStateException("planted")),
                                command))
                .isEqualTo(2);
        assertThat(said.toString()).contains("this run proves nothing", "planted");
    }
}
