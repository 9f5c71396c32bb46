package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.reply.MessageFixtures.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.triage.reply.MessageFixtures;
import steward.triage.rule.PolicyFixtures;

/// D5: a message that says nothing is a case like any other, and comes with the answer that its client gives such messages.
class SaysNothingInTheTopologyTest {

    private static final MessageFixtures COARSE = message("fuck fuck fuck!!!");

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    @Test
    void theSameMessageToTwoClientsIsProposedToBeAnsweredAsEachDoes() {
        // When
        triage.send(COARSE.called("a").event());
        triage.send(COARSE.called("b").to(PolicyFixtures.GAME).event());
        triage.send(COARSE.called("c").to(PolicyFixtures.SHOP).event());

        // Then
        assertThat(triage.cases("emea"))
                .extracting(told -> policyOf((CaseOpened) told.data()))
                .containsExactly(ReplyPolicy.MUST_REPLY, ReplyPolicy.MAY_CLOSE_SILENT, null);
        assertThat(triage.assessments())
                .as("each is counted")
                .hasSize(3)
                .allMatch(told -> told.data() instanceof SubmissionLinked);
        assertThat(proposed()).isEqualTo(2);
    }

    @Test
    void whereAnythingIsSaidAPersonDecides() {
        triage.send(COARSE.called("note").noting("my account was stolen").event());
        triage.send(COARSE.called("picture").withAPicture().event());
        triage.send(COARSE.called("claim").as("harassment").event());
        triage.send(COARSE.called("severe").as("account_taken_over").event());
        triage.send(message("I want to kill myself tonight").called("crisis").event());
        triage.send(message("!!!").called("noted").noting("I want to kill myself tonight").event());

        assertThat(triage.cases("emea"))
                .hasSize(6)
                .allMatch(told -> ((CaseOpened) told.data()).reply() == null);
    }

    @Test
    void whyIsToldWithoutTheWords() {
        triage.send(COARSE.event());

        CaseOpened opened = (CaseOpened) triage.cases("emea").getFirst().data();
        ReplyProposal reply = Objects.requireNonNull(opened.reply());
        assertThat(reply.id()).isEqualTo("says-nothing");
        assertThat(reply.because()).isNotBlank().doesNotContain("fuck");
        assertThat(opened.proposal()).isNull();
        assertThat(opened.category()).isEqualTo("feedback");
    }

    private double proposed() {
        return triage.meters
                .get("steward.records.taken")
                .tag("effect", "proposed")
                .counter()
                .count();
    }

    private static @Nullable ReplyPolicy policyOf(CaseOpened opened) {
        ReplyProposal reply = opened.reply();
        return reply == null ? null : reply.policy();
    }
}
