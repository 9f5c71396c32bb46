package steward.localplatform.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import steward.localplatform.process.CannotStart;

/// The commands of `./steward` that start, stop and look at the platform on this machine.
@Command(
        name = "./steward",
        description = "Runs Steward on this machine.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            TopicsCommand.class,
            DlqCommand.class,
            ClientsCommand.class,
            FlaggersCommand.class,
            PeopleCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeycloakCommand.class,
            HelpCommand.class
        })
public final class Steward implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine up = new CommandLine(new UpCommand());
        UpCommand.addServicePorts(up.getCommandSpec());
        return new CommandLine(new Steward())
                .addSubcommand(up)
                .setExecutionExceptionHandler(Steward::explain);
    }

    private static int explain(
            Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (thrown instanceof CannotStart reason) {
            commandLine.getErr().println(reason.getMessage());
            return 1;
        }
        throw thrown;
    }
}
