namespace VcpuLint.Model;

/// <summary>
/// What there is to choose from at each choice point, as far as the port can tell it apart. It grows while the port is explored; then the
/// search begins anew, so that nothing is missed.
/// </summary>
/// <param name="bounds">The bounds of the search.</param>
internal sealed class Alphabet(ExplorationBounds bounds)
{
    private static readonly ThreadFlags[] SingleFlags =
        [.. from flag in Enum.GetValues<ThreadFlag>() select (ThreadFlags)(1 << (int)flag)];

    private readonly SortedSet<VcpuRequest> _named = [];
    private ulong _asked;
    private bool _signalsDiffer;
    private bool _reschedulesDiffer;

    /// <summary>Gets or sets a value indicating whether something was learned since the search began.</summary>
    public bool HasGrown { get; set; }

    /// <summary>The port treats some of the flags apart from the others: what belongs together is only offered apart if it does.</summary>
    public void TellsApart(ThreadFlags flags)
    {
        if (!_signalsDiffer && (flags & ThreadFlags.MustExit) is not (ThreadFlags.None or ThreadFlags.MustExit))
        {
            HasGrown = _signalsDiffer = true;
        }

        if (!_reschedulesDiffer && (flags & ThreadFlags.Reschedule) is not (ThreadFlags.None or ThreadFlags.Reschedule))
        {
            HasGrown = _reschedulesDiffer = true;
        }
    }

    /// <summary>The port asks for a request by its name, so it knows what to do with it.</summary>
    public void AsksFor(VcpuRequest request)
    {
        ulong bit = 1ul << (int)request;
        if ((_asked & bit) == 0)
        {
            _asked |= bit;
            HasGrown |= bounds.Requests is null;
            _named.Add(request);
        }
    }

    /// <summary>Returns what can be decided at a choice point, in a fixed order.</summary>
    public IEnumerable<Choice> At(ChoicePoint point)
    {
        switch (point.Kind)
        {
            case ChoiceKind.Raise:
                var offered = (ThreadFlags)point.Offer;
                return from flag in SingleFlags
                       where (flag & offered) != 0 && (_signalsDiffer || flag != ThreadFlags.NotifySignal)
                           && (_reschedulesDiffer || flag != ThreadFlags.NeedReschedLazy)
                       select new Choice(ChoiceKind.Raise, (int)flag, point.Vcpu);
            case ChoiceKind.Request when point.Offer < 0:
                IEnumerable<VcpuRequest> requests = bounds.Requests ?? (_named.Count > 0 ? [.. _named] : [VcpuRequest.TlbFlush]);
                return from request in requests select new Choice(ChoiceKind.Request, (int)request, point.Vcpu);
            case ChoiceKind.Exit:
                return from exit in bounds.Exits select new Choice(ChoiceKind.Exit, 0, point.Vcpu, exit);
            case ChoiceKind.WakeUp:
                return from cause in Enum.GetValues<WakeCause>()
                       where (cause != WakeCause.Unblock || point.Offer != 0) && (cause != WakeCause.NotifySignal || _signalsDiffer)
                       select new Choice(ChoiceKind.WakeUp, (int)cause);
            case ChoiceKind.Answer:
                return [new Choice(ChoiceKind.Answer, 1 - point.Offer, point.Vcpu)];
            default:
                return [new Choice(point.Kind, point.Offer, point.Vcpu)];
        }
    }
}
