namespace VcpuLint.Model;

/// <content>Entering the guest, requests, and what happens from outside.</content>
internal sealed partial class HostKernel
{
    /// <summary>Enters the guest with some threads, of which <paramref name="vcpu"/> is the one that calls.</summary>
    public GuestExit EnterGuest(Vcpu vcpu, List<Vcpu> threads)
    {
        Begin();
        _progress.CountEntry();
        JudgeEntry();
        _environment.At(HostMoment.Entry, _control);
        foreach (Vcpu thread in threads)
        {
            // A thread that has nothing to do itself comes out because another does.
            thread.LastExit = new GuestExit(GuestExitReason.ExternalInterrupt);
        }

        GuestExit exit = vcpu.LastExit;
        if (!EndsAtOnce(vcpu))
        {
            exit = _environment.RunGuest(_control, vcpu, threads);
            vcpu.LastExit = exit;
            InterruptWaits |= exit.Reason == GuestExitReason.ExternalInterrupt && !InterruptsOn;
        }

        _work.ExitGuest();
        _publication.Forget();
        End($"EnterGuest() = {exit.Reason}");
        return exit;
    }

    public void StoreMode(Vcpu vcpu, VcpuMode mode, bool barrier)
    {
        Begin();
        vcpu.StoredMode = mode;
        if (vcpu == Vcpu)
        {
            _publication.Store(mode, barrier, InterruptsOn);
        }

        End($"{(barrier ? "PublishMode" : "SetMode")}({mode})");
    }

    public void MakeRequest(Vcpu vcpu, VcpuRequest request)
    {
        Begin();
        vcpu.SetRequest(request);
        if (vcpu == Vcpu && _here is null)
        {
            _publication.Forget();
        }

        End($"MakeRequest({vcpu}, {request})");
    }

    public bool CheckRequest(Vcpu vcpu, VcpuRequest request)
    {
        Begin();
        _environment.LookAtRequest(this, vcpu, request);
        bool pending = vcpu.HasRequest(request);
        vcpu.ClearRequest(request);
        if (pending)
        {
            _environment.RequestTaken(vcpu, request);
        }

        if (vcpu == Vcpu && _here is null)
        {
            _publication.TakeRequest(InterruptsOn);
        }

        End($"CheckRequest({request}) = {pending}");
        return pending;
    }

    public bool TestRequests(Vcpu vcpu)
    {
        Begin();
        _environment.LookAtRequests(this, vcpu);
        bool pending = vcpu.HasRequests;
        if (vcpu == Vcpu && _here is null)
        {
            _publication.TestRequests(pending, InterruptsOn);
        }

        End($"RequestPending() = {pending}");
        return pending;
    }

    /// <summary>The port kicks a vCPU. Its own is awake and not in the guest while it calls, so there is nobody to interrupt.</summary>
    public void Kick(Vcpu vcpu)
    {
        Begin();
        _environment.Kicked(vcpu);
        vcpu.Task.Wake();
        TellOtherToLeave(vcpu);
        End($"Kick({vcpu})");
    }

    /// <summary>Work is raised from outside the port, by an interrupt or another CPU.</summary>
    public void Raise(Vcpu vcpu, ThreadFlags flags)
    {
        vcpu.Task.Pending |= flags;
        if (_progress.Recording)
        {
            _progress.Note($"[raise {flags.Names()} for {vcpu}]");
        }

        // The lazy flag comes without an interrupt: the next tick sees to it.
        if ((flags & ~ThreadFlags.NeedReschedLazy) != 0 && vcpu == Vcpu)
        {
            Interrupt();
        }
    }

    /// <summary>A request is made from outside the port, by another CPU that also kicks the vCPU.</summary>
    public void Request(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.SetRequest(request);
        vcpu.Task.Wake();
        if (_progress.Recording)
        {
            _progress.Note($"[request {request} of {vcpu}]");
        }

        if (vcpu == Vcpu && TellToLeave(vcpu))
        {
            Interrupt();
        }
    }

    /// <summary>An interrupt arrives. It is taken at once if interrupts are on.</summary>
    public void Interrupt() => InterruptWaits |= !InterruptsOn;

    /// <summary>The task goes on on another CPU; its vCPU is put before and loaded after, so it can only happen in a sleep.</summary>
    public void MoveTo(int cpu)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cpu);
        CpuNumber = cpu;
    }

    /// <summary>Tells a vCPU to leave the guest, and says whether that takes an interrupt, by what the port published.</summary>
    private bool TellToLeave(Vcpu vcpu)
    {
        switch (_traits.Publication)
        {
            case Publication.VcpuMode:
                bool inGuest = vcpu.StoredMode == VcpuMode.InGuestMode;
                if (inGuest)
                {
                    vcpu.StoredMode = VcpuMode.ExitingGuestMode;
                }

                return inGuest;
            case Publication.SieControl:
                vcpu.Sie.Request();
                return false;
            case Publication.ThreadCpu:
                return vcpu.ThreadCpu >= 0;
            case Publication.VcoreState:
                return vcpu.Vcore.State is VcoreState.Running or VcoreState.Piggyback;
            default:
                return true;
        }
    }

    private void JudgeEntry()
    {
        ThreadFlags pending = Task.Pending & ThreadFlags.TransferWork;
        Judge(_work.JudgeEntry(_traits.Entry, pending));
        Judge(_work.JudgeOrder(pending));
        if (_traits is { Entry: GuestEntryKind.Hardware, Publication: Publication.VcpuMode })
        {
            Judge(_publication.JudgeEntry());
        }
    }

    private void Judge(Breach? breach)
    {
        if (breach is not { } wrong)
        {
            return;
        }

        if (!_environment.EntryBroken(wrong))
        {
            throw Violation(wrong);
        }
    }

    private bool EndsAtOnce(Vcpu vcpu) =>
        InterruptWaits || (_traits.Publication == Publication.SieControl && vcpu.Sie.IsInhibited);
}
