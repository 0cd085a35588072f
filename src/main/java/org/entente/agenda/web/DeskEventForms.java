package org.entente.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.agenda.ChangeEvent;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.Revision;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff enters an event, changes it and publishes it.
@Controller
class DeskEventForms {

  private final DeskEventFormPage form;
  private final Clusters clusters;
  private final Events events;
  private final Gazetteer gazetteer;
  private final DraftEvent draft;
  private final ChangeEvent change;
  private final PublishEvent publish;

  DeskEventForms(
      DeskEventFormPage form,
      Clusters clusters,
      Events events,
      Gazetteer gazetteer,
      DraftEvent draft,
      ChangeEvent change,
      PublishEvent publish) {
    this.form = form;
    this.clusters = clusters;
    this.events = events;
    this.gazetteer = gazetteer;
    this.draft = draft;
    this.change = change;
    this.publish = publish;
  }

  @GetMapping("/desk/{cluster}/events/new")
  View blank(@PathVariable("cluster") String slug) {
    return form.blank(clusters.named(slug));
  }

  @PostMapping("/desk/{cluster}/events/new")
  View enter(
      @PathVariable("cluster") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Form sent = Form.sent(request);
    return switch (EventForm.read(sent, gazetteer)) {
      case EventForm.Reading.Refused(List<Problem> problems) ->
          form.page(cluster, null, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
      case EventForm.Reading.Described(var description) ->
          switch (draft.draft(cluster.id(), description)) {
            case Revision.Refused(List<Problem> problems) ->
                form.page(cluster, null, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
            case Revision.Made(Event event) ->
                sent.has("publish", "yes")
                    ? publish(cluster, event, redirect, say)
                    : done(cluster, event, "agenda.desk.entered", redirect, say);
          };
    };
  }

  @GetMapping("/desk/{cluster}/events/{event}")
  View edit(@PathVariable("cluster") String slug, @PathVariable("event") String address) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    return form.page(cluster, event, EventFields.of(event, gazetteer), HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/events/{event}")
  View change(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    String version = sent.text("version");
    if (!version.equals(String.valueOf(event.version()))) {
      return form.stale(cluster, event, sent);
    }
    return switch (EventForm.read(sent, gazetteer)) {
      case EventForm.Reading.Refused(List<Problem> problems) ->
          form.page(cluster, event, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
      case EventForm.Reading.Described(var description) -> {
        try {
          yield switch (change.change(cluster.id(), event.id(), event.version(), description)) {
            case Revision.Refused(List<Problem> problems) ->
                form.page(cluster, event, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
            case Revision.Made(Event changed) ->
                done(cluster, changed, "agenda.desk.changed", redirect, say);
          };
        } catch (Stale _) {
          yield form.stale(cluster, events.named(cluster.id(), address), sent);
        }
      }
    };
  }

  @PostMapping("/desk/{cluster}/events/{event}/publish")
  View publish(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    return publish(cluster, events.named(cluster.id(), address), redirect, say);
  }

  private View publish(Cluster cluster, Event event, RedirectAttributes redirect, Translator say) {
    return switch (publish.publish(cluster.id(), event.id())) {
      case Revision.Refused(List<Problem> problems) ->
          form.page(
              cluster,
              event,
              EventFields.of(event, gazetteer).refused(problems),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Revision.Made(Event published) ->
          done(cluster, published, "agenda.desk.published", redirect, say);
    };
  }

  private static View done(
      Cluster cluster, Event event, String key, RedirectAttributes redirect, Translator say) {
    Notice.done(say, key, event.title().french()).after(redirect);
    return Addresses.redirect("/desk/%s/events/%s".formatted(cluster.slug(), event.slug()));
  }
}
