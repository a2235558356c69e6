package io.counterfoil.examples;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.json.CartFile;
import io.counterfoil.json.PlanFile;
import io.counterfoil.json.QuoteJson;
import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prices a cart by a plan, without books. */
@Command(
        name = "quote",
        description =
                "Prices a cart by a plan, for those who try their rules or check those of others. Needs no database.",
        footer = {
            "",
            "Prices depend on the moment. It is that of --at, or else of the cart, or else now.",
            "",
            "Examples:",
            "  counterfoil quote --plan examples/data/cafe.json --cart cart.json",
            "  counterfoil quote --plan shop.json --cart cart.json --claimed 156.60 --at 2026-11-20T14:15:00Z",
            "  echo '{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}]}' |",
            "      counterfoil quote --plan examples/data/cafe.json --cart -"
        })
final class QuoteCommand extends Subcommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            required = true,
            description = "A plan file, or a shop file; - reads standard input.")
    private String plan = "";

    @Option(
            names = "--cart",
            paramLabel = "FILE",
            required = true,
            description = "A cart file; - reads standard input.")
    private String cart = "";

    @Option(
            names = "--claimed",
            paramLabel = "TOTAL",
            description = "What somebody else computed; refused if it differs. Instead of the cart's total.")
    private @Nullable String claimed;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When it is asked, such as 2026-11-20T14:15:00Z. Instead of the cart's.",
            converter = InstantConverter.class)
    private @Nullable Instant at;

    QuoteCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        if (plan.equals("-") && cart.equals("-")) {
            throw misuse("--plan and --cart cannot both read standard input");
        }
        Assortment assortment = PlanFile.read(InputFile.read(host(), "plan", plan, PlanFile.MAX_BYTES))
                .orThrow()
                .assortment();
        CartFile asked = CartFile.read(
                        InputFile.read(host(), "cart", cart, CartFile.MAX_BYTES),
                        assortment.shop().currency())
                .orThrow();
        Quote quote = Pricer.price(cart(asked, assortment), assortment, Situation.at(moment(asked)))
                .orThrow();
        terminal().print(QuoteJson.of(quote));
        return ExitCode.DONE;
    }

    private Cart cart(CartFile asked, Assortment assortment) {
        Cart dated = asked.cart()
                .on(asked.date()
                        .orElseGet(() -> new BusinessCalendar(assortment.shop().zone()).businessDate(moment(asked))));
        return claimed == null ? dated : dated.claimingTotal(claimed(claimed, dated));
    }

    private Instant moment(CartFile asked) {
        return at == null ? asked.at().orElseGet(host().clock()::instant) : at;
    }

    private Money claimed(String typed, Cart asked) {
        try {
            return Money.of(asked.currency(), typed);
        } catch (IllegalArgumentException | MoneyOverflowException e) {
            throw misuse("--claimed must be an amount such as 156.60");
        }
    }

    private ParameterException misuse(String message) {
        if (spec == null) {
            throw new IllegalStateException("spec must be set by the parser but was not");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
