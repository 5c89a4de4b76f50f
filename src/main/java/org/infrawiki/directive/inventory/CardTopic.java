package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Decision;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "which facts does the card of this page show?"; nothing for pages that describe nothing. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class CardTopic implements Shown<Optional<Card>> {
    private static final CardTopic TOPIC = new CardTopic();

    static Optional<Card> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public Optional<Card> answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        if (page == null) {
            return Optional.empty();
        }
        Subject subject = new Subject(site, page);
        return subject.thing().map(thing -> card(subject, thing));
    }

    /** Piece by piece, and not by its text, which is put together slowly: every page about a thing asks. */
    @Override
    public void digest(Optional<Card> answer, Digest into) {
        answer.ifPresent(card -> {
            into.put(card.title()).put(card.why().toString());
            digest(card.facts(), into);
            digest(card.accepted(), into);
        });
    }

    private static void digest(List<Card.Fact> facts, Digest into) {
        into.put(facts.size());
        facts.forEach(fact -> fact.value().digest(into.put(fact.label())));
    }

    private static Card card(Subject subject, Thing thing) {
        Card.Facts facts = new Card.Facts();
        facts.add("Status", subject.status());
        if (thing instanceof Host host) {
            new HostCard(subject, host).add(facts);
        } else if (thing instanceof Service service) {
            new ServiceCard(subject, service).add(facts);
        } else if (thing instanceof Network network) {
            new NetworkCard(subject, network).add(facts);
        } else if (thing instanceof Zone zone) {
            new ZoneCard(subject, zone).add(facts);
        } else if (thing instanceof SitePlace place) {
            new SiteCard(subject, place).add(facts);
        } else if (thing instanceof Runbook runbook) {
            facts.add("For", subject.links(runbook.subjects()))
                    .text("When", runbook.when())
                    .text("Severity", runbook.severity());
        } else if (thing instanceof Decision decision) {
            facts.add("Affects", subject.links(decision.affects()));
        }
        Common common = thing.common();
        facts.add("Owner", subject.link(common.owner()));
        facts.add("Reviewed", reviewed(common));
        return new Card(subject.page().title(), common.why(), facts.all(), accepted(subject));
    }

    private static Cell reviewed(Common common) {
        String every = common.reviewEvery()
                .map(Placed::value)
                .map(length -> "every " + length.toDays() + " days")
                .orElse("");
        String last = common.reviewed().map(day -> day.value().toString()).orElse("");
        return Cell.text(last + (last.isEmpty() || every.isEmpty() ? "" : ", ") + every);
    }

    /** A line a code and reason, however many problems it covers. */
    private static List<Card.Fact> accepted(Subject subject) {
        return subject.site().part(Findings.class).acceptedIn(subject.page().source()).stream()
                .map(one -> new Card.Fact(one.problem().code(), Cell.text(one.reason())))
                .distinct()
                .toList();
    }
}
