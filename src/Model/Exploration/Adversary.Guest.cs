namespace VcpuLint.Model;

/// <content>The guest, and what ends a sleep.</content>
internal sealed partial class Adversary
{
    public void At(HostMoment moment, HostControl host)
    {
        switch (moment)
        {
            case HostMoment.LastInterruptsOn:
                // Whatever comes at this instant is seen only after it, and its interrupt is taken before interrupts are off.
                _openFlags = ThreadFlags.TransferWork;
                _openRequests = ulong.MaxValue;
                break;
            case HostMoment.Sleep:
                int other = _kernel.CpuNumber == 0 ? 1 : 0;
                if (Decides(ChoiceKind.Move, 0, other, out Choice choice))
                {
                    Note($"[the task goes on on CPU {choice.Value}]");
                    host.MoveTo(choice.Value);
                }

                break;
        }
    }

    public GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads)
    {
        // An entry that an interrupt or a request ends at once is none of these: the guest did not run.
        _guestRuns++;
        if (_guestRuns > _entries + 1)
        {
            IsCutOffByEntries = true;
            throw new RunLimitException(null, ThreadFlags.None, $"the guest runs {_guestRuns} times, although a signal came the last two times");
        }

        if (_guestRuns >= _entries)
        {
            host.Raise(ThreadFlags.SigPending);
            return new GuestExit(GuestExitReason.ExternalInterrupt);
        }

        GuestExit exit = Exit(vcpu);
        foreach (Vcpu thread in threads)
        {
            if (thread != vcpu && thread.State == VcpuState.Runnable)
            {
                thread.LastExit = Exit(thread);
            }
        }

        return exit;
    }

    public void WakeUp(string call, HostControl host)
    {
        Vcpu vcpu = host.Vcpu;
        bool block = call == "Block";
        vcpu.Task.Woken = true;
        _wakeUps++;
        if (_wakeUps > _signalFreeWakeUps)
        {
            vcpu.InterruptPending |= vcpu.Halted;
            host.Raise(ThreadFlags.SigPending);
        }
        else if (!Decides(ChoiceKind.WakeUp, 0, block ? 1 : 0, out Choice choice))
        {
            Note("[wake-up]");
            vcpu.InterruptPending |= vcpu.Halted;
        }
        else
        {
            WakeUp(host, (WakeCause)choice.Value);
        }
    }

    private void WakeUp(HostControl host, WakeCause cause)
    {
        switch (cause)
        {
            case WakeCause.SigPending:
                host.Raise(ThreadFlags.SigPending);
                break;
            case WakeCause.NotifySignal:
                host.Raise(ThreadFlags.NotifySignal);
                break;
            case WakeCause.Unblock:
                host.Request(VcpuRequest.Unblock);
                break;
            default:
                Note("[wake-up for nothing]");
                break;
        }
    }

    private GuestExit Exit(Vcpu vcpu)
    {
        if (!Decides(ChoiceKind.Exit, vcpu.Id, 0, out Choice choice))
        {
            return new GuestExit(GuestExitReason.ExternalInterrupt);
        }

        Note($"[{ChoiceText.Write(choice)}]");
        return choice.Exit;
    }

    private void Note(string text) => Progress.Note(text);
}
