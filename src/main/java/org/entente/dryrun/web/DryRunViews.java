package org.entente.dryrun.web;

import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Article;
import org.entente.conventions.TermKind;
import org.entente.dryrun.Comparison;
import org.entente.dryrun.DryRun;
import org.entente.dryrun.Findings;
import org.entente.dryrun.Measure;
import org.entente.dryrun.Question;
import org.entente.dryrun.SeasonFile;
import org.entente.dryrun.web.DryRunView.ArticleView;
import org.entente.dryrun.web.DryRunView.NoticeView;
import org.entente.dryrun.web.DryRunView.PeriodView;
import org.entente.dryrun.web.DryRunView.RunningView;
import org.entente.dryrun.web.DryRunView.WorthView;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Puts a dry run into a reader's words.
final class DryRunViews {

  private DryRunViews() {}

  /// @param run how it stands, or null where what was asked is wrong
  static DryRunView view(
      OnDesk desk, Asked asked, @Nullable DryRun run, LocalDate today, Translator say) {
    Findings findings = run instanceof DryRun.Done(Findings done, _) ? done : null;
    SeasonFile file = asked.file();
    boolean empty = findings != null && findings.events() == 0;
    return new DryRunView(
        say.say(desk.convention().title()),
        desk.address().substring(0, desk.address().lastIndexOf('/')),
        desk.address(),
        asked.query(),
        file == null ? null : file.id().toString(),
        file == null
            ? null
            : say.say("dryrun.season", file.name(), file.lines(), file.first(), file.last()),
        String.valueOf(asked.from()),
        String.valueOf(asked.to()),
        asked.articles().stream().map(String::valueOf).toList(),
        periods(desk, asked, today, say),
        desk.convention().articles().stream()
            .map(article -> article(article, desk, asked, empty ? null : findings, say))
            .toList(),
        run instanceof DryRun.Running(long done, long total) ? new RunningView(done, total) : null,
        run == null ? null : notice(run, say),
        findings == null || empty ? null : new FindingsViews(desk, say).view(findings));
  }

  private static List<PeriodView> periods(
      OnDesk desk, Asked asked, LocalDate today, Translator say) {
    return Asked.offered(today).stream()
        .map(
            offered ->
                new PeriodView(
                    say.say("dryrun.period." + offered.name()),
                    desk.address() + asked.query(offered.from(), offered.to()),
                    offered.from().equals(asked.from()) && offered.to().equals(asked.to())))
        .toList();
  }

  private static ArticleView article(
      Article article, OnDesk desk, Asked asked, @Nullable Findings findings, Translator say) {
    Comparison worth = findings == null ? null : findings.articles().get(article.number());
    return new ArticleView(
        article.number(),
        say.say(article.heading()),
        article.heading().languageFor(say.locale()),
        article.term() == null
            ? say.say("dryrun.article.plain")
            : say.say("conventions.kind." + TermKind.of(article.term()).key()),
        Question.isFelt(article),
        asked.articles().contains(article.number()),
        worth == null ? null : worth(worth, desk.ours().id(), say));
  }

  private static WorthView worth(Comparison worth, ClusterId ours, Translator say) {
    long income =
        worth.after().forSide(Measure.INCOME, ours) - worth.before().forSide(Measure.INCOME, ours);
    long paid =
        worth.after().forSide(Measure.PAID, ours) - worth.before().forSide(Measure.PAID, ours);
    long minutes =
        worth.moves().forSide(Measure.MINUTES_ADDED, ours)
            - worth.moves().forSide(Measure.MINUTES_SAVED, ours);
    return new WorthView(
        Amounts.more(worth.moves().forSide(Measure.CAME_IN, ours), say),
        Amounts.more(-worth.moves().forSide(Measure.STAYED_OUT, ours), say),
        Amounts.more(guests(worth, ours), say),
        Amounts.moneyMore(income, say),
        Amounts.moneyMore(paid, say),
        Amounts.hoursMore(minutes, say));
  }

  /// People of others who come to our events, less those who no longer do.
  static long guests(Comparison comparison, ClusterId ours) {
    return comparison.moves().atHost(Measure.CAME_IN, ours)
        - comparison.moves().at(Measure.CAME_IN, ours, ours)
        - comparison.moves().atHost(Measure.STAYED_OUT, ours)
        + comparison.moves().at(Measure.STAYED_OUT, ours, ours);
  }

  private static @Nullable NoticeView notice(DryRun run, Translator say) {
    return switch (run) {
      case DryRun.Running _ -> null;
      case DryRun.Done(Findings findings, _) ->
          findings.events() > 0
              ? null
              : new NoticeView("", say.say("dryrun.empty"), say.say("dryrun.empty.text"), false);
      case DryRun.Stopped _ ->
          new NoticeView("warn", say.say("dryrun.stopped"), say.say("dryrun.stopped.text"), true);
      case DryRun.Failed _ ->
          new NoticeView("bad", say.say("dryrun.failed"), say.say("dryrun.failed.text"), true);
      case DryRun.Busy _ ->
          new NoticeView("warn", say.say("dryrun.busy"), say.say("dryrun.busy.text"), true);
    };
  }
}
