package steward.localplatform.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.Checkout;

@Command(name = "token", description = "Prints an access token of a demo person or product.")
final class TokenCommand implements Callable<Integer> {

    @Mixin private final DataFolder data = new DataFolder();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Who it is for.")
    private @Nullable String name;

    @Override
    public Integer call() {
        People people = People.shipped();
        if (name == null || people.named(name).isEmpty()) {
            System.err.println(
                    name == null ? "Say whose token:" : "Nobody is called " + name + ":");
            for (Person person : people.all()) {
                System.err.printf("  %-18s %s%n", person.name(), person.title());
            }
            return 2;
        }
        PlatformState state = PlatformState.require(data.of(Checkout.find()));
        System.out.println(IdentityProvider.token(state.issuer(), name));
        return 0;
    }
}
