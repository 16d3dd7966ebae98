namespace VcpuLint.Tests.Growth.Sources;

/// <content>The shapes that the loops have in turn.</content>
internal static partial class RunLoops
{
    private const string TailDrain = $$"""
                int result = 1;
                vcpu.SrcuReadLock();
                while (result > 0)
                {
                    if (!vcpu.Runnable)
                    {
                        vcpu.SrcuReadUnlock();
                        vcpu.Block();
                        vcpu.SrcuReadLock();
                    }
                    else if (Helpers.HandleRequests(vcpu, _lock))
                    {
                        vcpu.HostCpu.DisablePreemption();
                        vcpu.HostCpu.DisableInterrupts();
                        vcpu.SetMode(VcpuMode.InGuestMode);
                        vcpu.SrcuReadUnlock();
                        vcpu.HostCpu.MemoryBarrier();
                        if (Helpers.MustNotEnter(vcpu))
                        {
                            vcpu.SetMode(VcpuMode.OutsideGuestMode);
                            vcpu.HostCpu.EnableInterrupts();
                            vcpu.HostCpu.EnablePreemption();
                            vcpu.SrcuReadLock();
                        }
                        else
                        {
                            var exit = vcpu.EnterGuest();
                            while (exit.IsFastPath && !Helpers.MustNotEnter(vcpu))
                            {
                                exit = vcpu.EnterGuest();
                            }

                            vcpu.SetMode(VcpuMode.OutsideGuestMode);
                            vcpu.HostCpu.EnableInterrupts();
                            vcpu.HostCpu.EnablePreemption();
                            vcpu.SrcuReadLock();
                            try
                            {
        {{ExitSwitch}}
                            }
                            finally
                            {
                                _runs++;
                            }
                        }
                    }
                    else
                    {
                        result = 0;
                    }

                    if (result > 0 && vcpu.Task.TransferWorkPendingHint())
                    {
                        vcpu.SrcuReadUnlock();
                        int drained = vcpu.HandleTransferWork();
                        vcpu.SrcuReadLock();
                        if (drained < 0)
                        {
                            result = drained;
                        }
                    }
                }

                vcpu.SrcuReadUnlock();
                return result;
        """;

    private const string TopDrain = $$"""
                int result = 1;
                while (result > 0)
                {
                    result = vcpu.HandleTransferWork();
                    if (result == 0)
                    {
                        result = Helpers.HandleRequests(vcpu, _lock) ? 1 : 0;
                    }

                    vcpu.HostCpu.DisablePreemption();
                    vcpu.HostCpu.DisableInterrupts();
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    if (result <= 0 || Helpers.MustNotEnter(vcpu))
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        vcpu.HostCpu.EnablePreemption();
                        continue;
                    }

                    GuestExit exit;
                    try
                    {
                        exit = vcpu.EnterGuest();
                    }
                    finally
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        vcpu.HostCpu.EnablePreemption();
                    }

        {{ExitSwitch}}
                }

                return result;
        """;

    private const string RetryBeforeEntry = $$"""
                int result = 1;
                do
                {
                    vcpu.SrcuReadLock();
                    bool mayRun = Helpers.HandleRequests(vcpu, _lock);
                    vcpu.SrcuReadUnlock();
                    if (!mayRun)
                    {
                        return 0;
                    }

                again:
                    vcpu.HostCpu.DisableInterrupts();
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    if (Helpers.MustNotEnter(vcpu))
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        result = vcpu.HandleTransferWork();
                        if (result < 0)
                        {
                            break;
                        }

                        goto again;
                    }

                    var exit = vcpu.EnterGuest();
                    vcpu.SetMode(VcpuMode.OutsideGuestMode);
                    vcpu.HostCpu.EnableInterrupts();
                    vcpu.SrcuReadLock();
                    try
                    {
                        result = 1;
        {{ExitSwitch}}
                    }
                    finally
                    {
                        vcpu.SrcuReadUnlock();
                    }
                }
                while (result > 0);

                return result;
        """;

    private const string ExitSwitch = """
                        _exits++;
                        switch (exit.Reason)
                        {
                            case GuestExitReason.ExternalInterrupt:
                            case GuestExitReason.PreemptionTimer:
                                break;
                            case GuestExitReason.Hypercall:
                                if (exit.Index > 64)
                                {
                                    vcpu.RunPage.ExitReason = ExitReason.Hypercall;
                                    result = 0;
                                }

                                break;
                            case GuestExitReason.Mmio:
                                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                                result = 0;
                                break;
                            case GuestExitReason.IoPort when exit.IsWrite && exit.Index != 0x80:
                                vcpu.RunPage.ExitReason = ExitReason.Io;
                                result = 0;
                                break;
                            case GuestExitReason.Halt:
                                vcpu.Halted = true;
                                vcpu.Stats.HaltExits++;
                                break;
                            case GuestExitReason.PageFault:
                                result = Helpers.MapPage(vcpu, _lock, _registers, exit);
                                break;
                            case GuestExitReason.MsrRead:
                            case GuestExitReason.MsrWrite:
                                _lock.Lock();
                                try
                                {
                                    if (exit.Reason == GuestExitReason.MsrWrite)
                                    {
                                        _registers[exit.Index] = exit.Value;
                                    }
                                    else if (!_registers.ContainsKey(exit.Index))
                                    {
                                        _injectionOwed = true;
                                    }
                                }
                                finally
                                {
                                    _lock.Unlock();
                                }

                                break;
                            case GuestExitReason.InterruptWindow:
                                _injectionOwed = false;
                                Helpers.Inject(vcpu, _exits % 2 == 0);
                                break;
                            case GuestExitReason.SystemReset:
                            case GuestExitReason.TripleFault:
                                vcpu.RunPage.ExitReason = ExitReason.Shutdown;
                                result = 0;
                                break;
                            case GuestExitReason.FailEntry:
                                vcpu.RunPage.ExitReason = ExitReason.FailEntry;
                                vcpu.RunPage.FailureCode = exit.Value;
                                result = -Errno.EFAULT;
                                break;
                            default:
                                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                                result = -Errno.EINVAL;
                                break;
                        }
        """;
}
