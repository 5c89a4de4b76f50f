package org.infrawiki.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.infrawiki.inventory.dns.AnswersTopic;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.RecordsTopic;
import org.infrawiki.inventory.dns.ZoneTopic;
import org.infrawiki.model.Body;
import org.infrawiki.model.Digest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.model.Topic;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static Pages house(String files, String mail) {
        return new Pages()
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]")
                .add("networks/lan", "prefixes: [10.0.3.0/29]", "zone: home.example.org")
                .add("hosts/gw", "interfaces: [{name: e, addresses: [10.0.3.1]}]")
                .add("hosts/nas", "depends_on: gw", "interfaces: [{name: e, addresses: [10.0.3.2]}]")
                .add("services/files", "runs_on: nas", "names: [files.home.example.org]", files)
                .add("services/mail", "runs_on: gw", mail)
                .raw("runbooks/disk", "---\nkind: runbook\nfor: nas\n---\n");
    }

    private static Site site(Pages pages) {
        Inventory inventory = pages.inventory();
        return new Site(
                Settings.DEFAULT,
                pages.pages(),
                Map.of(),
                Site.History.NONE,
                page -> new Text("", () -> Body.EMPTY, () -> ""),
                Map.of(Inventory.class, inventory, Dns.class, new Dns(inventory)),
                Map.of());
    }

    private static <A> long digest(Site site, Topic<A> topic, String... args) {
        Digest digest = new Digest();
        topic.digest(topic.answer(site, List.of(args)), digest);
        return digest.value();
    }

    @Test
    void pagesAskForWhatIsAroundAHost() {
        AroundTopic.Around around = AroundTopic.TOPIC.answer(site(house("check: x", "check: y")), List.of("hosts/nas"));
        assertThat(around.services()).containsExactly(new PageName("services/files"));
        assertThat(around.needs()).containsExactly(new PageName("hosts/gw"));
        assertThat(around.runbooks()).containsExactly(new PageName("runbooks/disk"));
        assertThat(around.losses()).hasSize(1);
    }

    @Test
    void pagesAskForTheAddressesOfANetwork() {
        SeatsTopic.Seats seats = SeatsTopic.TOPIC.answer(site(house("check: x", "check: y")), List.of("networks/lan"));
        assertThat(seats.seats())
                .extracting(seat -> seat.ip() + " " + seat.page() + " " + seat.on())
                .containsExactly("10.0.3.1 hosts/gw e", "10.0.3.2 hosts/nas e");
        assertThat(seats.free().get(0).ranges()).hasToString("[10.0.3.3-10.0.3.6]");
    }

    @Test
    void pagesAskForRecordsByZoneByPageAndByName() {
        Site site = site(house("check: x", "check: y"));
        assertThat(ZoneTopic.TOPIC.answer(site, List.of("zones/home.example.org")))
                .isPresent();
        assertThat(RecordsTopic.TOPIC.answer(site, List.of("services/files"))).hasSize(1);
        assertThat(AnswersTopic.TOPIC.answer(site, List.of("files.home.example.org", "inside")))
                .hasSize(1);
        assertThat(AnswersTopic.TOPIC.answer(site, List.of("files.home.example.org", "outside")))
                .isEmpty();
        assertThat(AnswersTopic.TOPIC.answer(site, List.of("no name", "inside")))
                .isEmpty();
    }

    @Test
    void anEditChangesTheAnswersThatShowItAndNoOthers() {
        Site before = site(house("check: x", "check: y"));
        Site after = site(house("check: z", "check: y"));
        assertThat(digest(after, ThingTopic.TOPIC, "services/files"))
                .isNotEqualTo(digest(before, ThingTopic.TOPIC, "services/files"));
        assertThat(digest(after, ThingsTopic.TOPIC, "service"))
                .isNotEqualTo(digest(before, ThingsTopic.TOPIC, "service"));
        assertThat(digest(after, ThingTopic.TOPIC, "services/mail"))
                .isEqualTo(digest(before, ThingTopic.TOPIC, "services/mail"));
        assertThat(digest(after, ThingsTopic.TOPIC, "host")).isEqualTo(digest(before, ThingsTopic.TOPIC, "host"));
        assertThat(digest(after, AroundTopic.TOPIC, "hosts/nas"))
                .isEqualTo(digest(before, AroundTopic.TOPIC, "hosts/nas"));
        assertThat(digest(after, SeatsTopic.TOPIC, "networks/lan"))
                .isEqualTo(digest(before, SeatsTopic.TOPIC, "networks/lan"));
        assertThat(digest(after, ZoneTopic.TOPIC, "zones/home.example.org"))
                .isEqualTo(digest(before, ZoneTopic.TOPIC, "zones/home.example.org"));
    }

    @Test
    @SuppressWarnings("rawtypes")
    void allAreInstalledUnderNamesOfTheirOwn() {
        List<String> names = ServiceLoader.load(Topic.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Topic::name)
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("thing", "things", "around", "seats", "zone", "records", "answers");
    }
}
