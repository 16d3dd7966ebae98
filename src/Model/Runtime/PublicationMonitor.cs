namespace VcpuLint.Model;

/// <summary>What a stored <see cref="VcpuMode"/> is worth at the entry.</summary>
internal enum PublishedMode
{
    /// <summary>Requesters take the vCPU for outside the guest.</summary>
    Outside,

    /// <summary>Stored with interrupts on, or interrupts were enabled since: a requester's interrupt may be spent already.</summary>
    Unsafe,

    /// <summary>Stored with interrupts off, but a request made meanwhile may not be visible yet.</summary>
    Stored,

    /// <summary>Stored with interrupts off and followed by a full barrier.</summary>
    StoredWithBarrier,
}

/// <summary>What the port knows about its requests.</summary>
internal enum KnownRequests
{
    /// <summary>Nothing that still holds.</summary>
    Unknown,

    /// <summary>One was pending at the last look, made with interrupts off.</summary>
    Pending,

    /// <summary>None was pending at the last look, or those that were have been taken.</summary>
    Clear,
}

/// <summary>
/// The half of the protocol that makes requests reach a vCPU in the guest: store the mode with interrupts off, full barrier, look at the
/// requests, enter. Only a port that publishes by <see cref="Publication.VcpuMode"/> is judged by it.
/// </summary>
internal sealed class PublicationMonitor
{
    public PublishedMode Mode { get; private set; }

    public KnownRequests Requests { get; private set; }

    public void Store(VcpuMode mode, bool barrier, bool interruptsOn)
    {
        Forget();
        Mode = mode != VcpuMode.InGuestMode ? PublishedMode.Outside
            : interruptsOn ? PublishedMode.Unsafe
            : barrier ? PublishedMode.StoredWithBarrier
            : PublishedMode.Stored;
    }

    /// <summary>A look at the requests made before the barrier that completes a publication does not count.</summary>
    public void Barrier()
    {
        if (Mode == PublishedMode.Stored)
        {
            Mode = PublishedMode.StoredWithBarrier;
            Forget();
        }
    }

    /// <summary>Only a new store makes the mode good again: a requester sees the old one and has sent its interrupt.</summary>
    public void EnableInterrupts()
    {
        Forget();
        if (Mode != PublishedMode.Outside)
        {
            Mode = PublishedMode.Unsafe;
        }
    }

    public void TestRequests(bool pending, bool interruptsOn) =>
        Requests = !pending ? KnownRequests.Clear : interruptsOn ? KnownRequests.Unknown : KnownRequests.Pending;

    public void TakeRequest(bool interruptsOn)
    {
        if (Requests == KnownRequests.Pending && !interruptsOn)
        {
            Requests = KnownRequests.Clear;
        }
    }

    /// <summary>Requests may have been made since the last look: by the port itself, in a sleep, or while the guest ran.</summary>
    public void Forget() => Requests = KnownRequests.Unknown;

    /// <summary>Judges an entry of the guest.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public Breach? JudgeEntry()
    {
        string? wrong = Mode switch
        {
            PublishedMode.Outside => "the vCPU still says that it is outside the guest",
            PublishedMode.Unsafe => "interrupts were on at or after the store of the vCPU's mode",
            PublishedMode.Stored => "there is no full barrier after the store of the vCPU's mode",
            _ when Requests == KnownRequests.Pending => "a request is pending",
            _ when Requests == KnownRequests.Unknown => "the requests were not looked at after the publication",
            _ => null,
        };
        return wrong is null ? null : new Breach(RuleIds.NotPublished, ThreadFlags.None, $"the guest is entered, but {wrong}");
    }
}
